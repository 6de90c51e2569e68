/** The events of callers that wait, as AWS documents them. The data that they are compared with is that of https://github.com/aws/aws-lambda-go, events/testdata, and of the Lambda guide. */
import { describe, expect, it } from 'vitest';
import { cites } from '../../rules/testing.ts';
import { responseOf } from '../responseOf.ts';
import { at, carrying, event, order, run, TWO_SECONDS, uuid } from '../testing.ts';

describe('callers that wait', () => {
  const api = (apiType: string) =>
    run({ triggers: [{ id: 'shop', type: 'api-gateway', apiType, function: 'f' }], traffic: [at('shop', [2], carrying(order))] });

  it('a REST API sends payload format 1.0: headers with several values, null for what is empty (events.payload-1)', () => {
    const headers = {
      Accept: '*/*',
      'Content-Length': '12',
      'Content-Type': 'application/json',
      Host: 'shop.execute-api.us-east-1.amazonaws.com',
      'User-Agent': 'curl/8.14.1',
      'X-Amzn-Trace-Id': expect.stringMatching(/^Root=1-695aff02-[0-9a-f]{24}$/),
      'X-Forwarded-For': expect.stringMatching(/^203\.0\.113\.\d+$/),
      'X-Forwarded-Port': '443',
      'X-Forwarded-Proto': 'https',
    };
    expect(event(api('REST'))).toEqual({
      resource: '/',
      path: '/',
      httpMethod: 'POST',
      headers,
      multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
      queryStringParameters: null,
      multiValueQueryStringParameters: null,
      pathParameters: null,
      stageVariables: null,
      requestContext: {
        resourceId: expect.stringMatching(/^[0-9a-z]{10}$/),
        resourcePath: '/',
        httpMethod: 'POST',
        extendedRequestId: expect.stringMatching(/=$/),
        requestTime: '05/Jan/2026:00:00:02 +0000',
        path: '/prod/',
        accountId: '123456789012',
        protocol: 'HTTP/1.1',
        stage: 'prod',
        domainPrefix: 'shop',
        requestTimeEpoch: TWO_SECONDS,
        requestId: uuid,
        identity: {
          cognitoIdentityPoolId: null,
          accountId: null,
          cognitoIdentityId: null,
          caller: null,
          principalOrgId: null,
          accessKey: null,
          cognitoAuthenticationType: null,
          cognitoAuthenticationProvider: null,
          userArn: null,
          user: null,
          sourceIp: headers['X-Forwarded-For'],
          userAgent: 'curl/8.14.1',
        },
        domainName: 'shop.execute-api.us-east-1.amazonaws.com',
        apiId: 'shop',
      },
      body: '{"order":17}',
      isBase64Encoded: false,
    });
  });

  it('an HTTP API sends payload format 2.0: small letters, nothing for what is empty (events.payload-2)', () => {
    const sent = event(api('HTTP'));
    expect(sent).toEqual({
      version: '2.0',
      routeKey: 'POST /',
      rawPath: '/',
      rawQueryString: '',
      headers: expect.objectContaining({ 'content-type': 'application/json', host: 'shop.execute-api.us-east-1.amazonaws.com' }),
      requestContext: {
        accountId: '123456789012',
        apiId: 'shop',
        domainName: 'shop.execute-api.us-east-1.amazonaws.com',
        domainPrefix: 'shop',
        http: { method: 'POST', path: '/', protocol: 'HTTP/1.1', sourceIp: sent.headers['x-forwarded-for'], userAgent: 'curl/8.14.1' },
        requestId: expect.stringMatching(/=$/),
        routeKey: 'POST /',
        stage: '$default',
        time: '05/Jan/2026:00:00:02 +0000',
        timeEpoch: TWO_SECONDS,
      },
      body: '{"order":17}',
      isBase64Encoded: false,
    });
  });

  it('a client that tries again sends the same body in a new request', () => {
    const trace = run({
      fn: { errorRate: 1 },
      triggers: [{ id: 'shop', type: 'api-gateway', function: 'f', maximumAttempts: 2 }],
      traffic: [at('shop', [2], carrying(order))],
    });
    const [first, second] = [event(trace, 0), event(trace, 1)];
    expect(second.body).toBe(first.body);
    expect(second.requestContext.requestId).not.toBe(first.requestContext.requestId);
    expect(second.requestContext.requestTimeEpoch).toBeGreaterThan(first.requestContext.requestTimeEpoch);
  });

  it.each([
    ['AWS_IAM', '123456789012', 'arn:aws:iam::123456789012:user/caller'],
    ['NONE', 'anonymous', undefined],
  ])('a function URL with %s tells who signed the request, if anybody had to', (authType, accountId, userArn) => {
    const trace = run({ triggers: [{ id: 'url', type: 'function-url', authType, function: 'f' }], traffic: [at('url', [2])] });
    const { requestContext, routeKey, body } = event(trace);
    expect([routeKey, requestContext.stage, body]).toEqual(['$default', '$default', '{}']);
    expect(requestContext.domainName).toMatch(/^[0-9a-z]{32}\.lambda-url\.us-east-1\.on\.aws$/);
    expect([requestContext.accountId, requestContext.authorizer?.iam.userArn]).toEqual([accountId, userArn]);
  });

  it('a load balancer sends one value for each header, or lists where it is set to (alb.event)', () => {
    const lb = (multiValueHeaders: boolean) =>
      run({ triggers: [{ id: 'lb', type: 'alb', multiValueHeaders, function: 'f' }], traffic: [at('lb', [2], carrying(order))] });
    const single = event(lb(false));
    expect(Object.keys(single)).toEqual([
      'requestContext',
      'httpMethod',
      'path',
      'queryStringParameters',
      'headers',
      'body',
      'isBase64Encoded',
    ]);
    expect(single.requestContext).toEqual({
      elb: { targetGroupArn: expect.stringMatching(/^arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup\/lb\/[0-9a-f]{16}$/) },
    });
    expect(single.headers['x-forwarded-proto']).toBe('https');
    expect(JSON.parse(single.body)).toEqual(order);
    const many = event(lb(true));
    expect(many.headers).toBeUndefined();
    expect(many.multiValueHeaders).toEqual(Object.fromEntries(Object.entries(single.headers).map(([name, value]) => [name, [value]])));
    expect(many.multiValueQueryStringParameters).toEqual({});
  });

  it('a user pool sends the event of its trigger, and gets the same object back with its response filled in (cognito.event)', () => {
    const trace = run({ triggers: [{ id: 'people', type: 'cognito', function: 'f' }], traffic: [at('people', [2], carrying(order))] });
    const sent = event(trace);
    expect(sent).toEqual({
      version: '1',
      region: 'us-east-1',
      userPoolId: 'us-east-1_people',
      userName: uuid,
      callerContext: { awsSdkVersion: expect.any(String), clientId: expect.stringMatching(/^[0-9a-z]{26}$/) },
      triggerSource: 'PreSignUp_SignUp',
      request: { userAttributes: { email: expect.stringMatching(/^[0-9a-f]{8}@example\.com$/) }, validationData: order },
      response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
    });
    expect(responseOf(trace, 0)?.body).toEqual({
      ...sent,
      response: { autoConfirmUser: true, autoVerifyEmail: true, autoVerifyPhone: false },
    });
  });

  const distribution = (eventType: string, more: object = {}, traffic: object = {}) =>
    run({
      triggers: [{ id: 'site', type: 'cloudfront', eventType, qualifier: '1', function: 'f', ...more }],
      traffic: [at('site', [2], { ...carrying(order), ...traffic })],
    });

  it('CloudFront sends one record with the request, in origin events the origin, in response events the response (cloudfront.event)', () => {
    const config = (eventType: string) => ({
      distributionDomainName: expect.stringMatching(/^d[0-9a-z]{13}\.cloudfront\.net$/),
      distributionId: expect.stringMatching(/^E[0-9A-Z]{13}$/),
      eventType,
      requestId: expect.stringMatching(/^[0-9A-Za-z_=-]{56}$/),
    });
    const viewer = event(distribution('viewer-request'));
    const { distributionDomainName: host } = viewer.Records[0].cf.config;
    expect(viewer).toEqual({
      Records: [
        {
          cf: {
            config: config('viewer-request'),
            request: {
              clientIp: expect.stringMatching(/^203\.0\.113\.\d+$/),
              headers: {
                host: [{ key: 'Host', value: host }],
                'user-agent': [{ key: 'User-Agent', value: 'curl/8.14.1' }],
                accept: [{ key: 'Accept', value: '*/*' }],
              },
              method: 'GET',
              querystring: '',
              uri: '/',
            },
          },
        },
      ],
    });
    const [{ cf: origin }] = event(distribution('origin-request')).Records;
    expect(origin.config).toEqual(config('origin-request'));
    expect(origin.request.origin.custom).toMatchObject({ domainName: 'origin.example.org', port: 443, protocol: 'https' });
    expect(origin.request.headers['user-agent']).toEqual([{ key: 'User-Agent', value: 'Amazon CloudFront' }]);
    expect(origin.response).toBeUndefined();
    for (const eventType of ['origin-response', 'viewer-response'])
      expect(event(distribution(eventType)).Records[0].cf.response).toMatchObject({ status: '200', statusDescription: 'OK' });
  });

  it('CloudFront shows a body only when asked to, and says when it cut it off', () => {
    cites('cloudfront.viewer-body', 'cloudfront.origin-body');
    const body = (eventType: string, payloadSize: number) =>
      event(distribution(eventType, { includeBody: true }, { payloadSize })).Records[0].cf.request.body;
    expect(body('viewer-request', 40)).toEqual({
      inputTruncated: false,
      action: 'read-only',
      encoding: 'base64',
      data: Buffer.from(JSON.stringify(order)).toString('base64'),
    });
    expect(body('viewer-request', 41).inputTruncated).toBe(true);
    expect([body('origin-request', 1024).inputTruncated, body('origin-request', 1025).inputTruncated]).toEqual([false, true]);
  });

  it('a function at the edge returns the request or response that goes on, or one of its own', () => {
    const passed = distribution('viewer-request');
    expect(responseOf(passed, 0)?.body).toEqual(event(passed).Records[0].cf.request);
    expect(responseOf(passed, 0)?.client).toEqual({ statusCode: 200, body: null, ruleId: null });
    const back = distribution('origin-response');
    expect(responseOf(back, 0)?.body).toEqual(event(back).Records[0].cf.response);
    const made = responseOf(distribution('viewer-request', { responseSize: 12 }), 0);
    expect(made?.body).toMatchObject({ status: '200', headers: { 'content-type': [{ key: 'Content-Type', value: 'text/html' }] } });
    expect(made?.client).toMatchObject({ statusCode: 200, body: expect.stringContaining('12 KB') });
    const turnedDown = responseOf(distribution('viewer-request', { responseSize: 41 }), 0);
    expect([turnedDown?.statusCode, turnedDown?.client?.statusCode]).toEqual([200, 502]);
    expect(turnedDown?.client?.ruleId).toBe('cloudfront.response-502');
  });

  it('a rule of IoT Core hands over the message without a wrapper (iot.event)', () => {
    const trace = run({
      resources: { meters: { type: 'iot' } },
      triggers: [{ id: 'rule', type: 'iot', source: 'meters', function: 'f' }],
      traffic: [at('meters', [2], carrying(order))],
    });
    expect(event(trace)).toEqual(order);
  });

  it('an app hears why its sign-up failed (cognito.failed-400)', () => {
    const trace = run({ fn: { errorRate: 1 }, triggers: [{ id: 'people', type: 'cognito', function: 'f' }], traffic: [at('people', [2])] });
    const told = responseOf(trace, 0)?.client;
    expect(told?.statusCode).toBe(400);
    expect(told?.body).toEqual({ message: expect.stringMatching(/^PreSignUp failed with error .+[^.]\.$/) });
  });

  it('the payload of a call is the event', () => {
    const trace = run({ triggers: [{ id: 'calls', type: 'sdk', function: 'f' }], traffic: [at('calls', [2], carrying(order))] });
    expect(event(trace)).toEqual(order);
  });

  it('from function to function, too: what the call says it sends, or else what the caller itself got', () => {
    const call = { call: 'lambda:InvokeFunction', on: 'g' };
    const functions = {
      f: { timeout: '10s', handler: [call, { ...call, body: { price: 3 } }, { ...call, invocationType: 'Event' }] },
      g: { timeout: '10s' },
    };
    const trace = run({
      functions,
      triggers: [{ id: 'calls', type: 'sdk', function: 'f' }],
      traffic: [at('calls', [2], carrying(order))],
    });
    expect([0, 1, 2, 3].map((row) => event(trace, row))).toEqual([order, order, { price: 3 }, order]);
  });
});
