/** Whether the page stands inside another one (`?embed=1`): then it keeps nothing, and takes messages from the page around it. */
export const isEmbedded: boolean = typeof location !== 'undefined' && new URLSearchParams(location.search).get('embed') === '1';
