import {
  isJSONRPCNotification,
  isJSONRPCRequest,
  type JSONRPCMessage,
  type MessageExtraInfo,
  type RequestId,
  type Transport,
} from '@modelcontextprotocol/server';

/** A transport of which it is known what was asked over it and is not answered. */
export interface CountingTransport {
  readonly transport: Transport;
  /** Settled when everything is answered that was asked so far. */
  readonly isIdle: () => Promise<void>;
  readonly isClosed: Promise<void>;
}

export function countingTransport(inner: Transport): CountingTransport {
  const open = new Set<RequestId>();
  let onIdle = () => {};
  let onClosed = () => {};
  const isClosed = new Promise<void>((resolve) => {
    onClosed = resolve;
  });
  const done = (id: RequestId | undefined) => {
    if (id !== undefined) open.delete(id);
    if (open.size === 0) onIdle();
  };
  const transport: Transport = {
    start: () => inner.start(),
    async send(message, options) {
      await inner.send(message, options);
      if (!('method' in message)) done(message.id);
    },
    close: () => inner.close(),
  };
  inner.onmessage = <T extends JSONRPCMessage>(message: T, extra?: MessageExtraInfo) => {
    if (isJSONRPCRequest(message)) open.add(message.id);
    // What is taken back is not answered.
    else if (isJSONRPCNotification(message)) done(takenBack(message));
    transport.onmessage?.(message, extra);
  };
  inner.onclose = () => {
    transport.onclose?.();
    onClosed();
  };
  inner.onerror = (error) => transport.onerror?.(error);
  const isIdle = () =>
    new Promise<void>((resolve) => {
      onIdle = resolve;
      if (open.size === 0) resolve();
    });
  return { transport, isIdle, isClosed };
}

function takenBack({
  method,
  params,
}: {
  method: string;
  params?: unknown;
}): RequestId | undefined {
  if (method !== 'notifications/cancelled') return undefined;
  const { requestId }: { requestId?: unknown } = Object(params);
  return typeof requestId === 'string' || typeof requestId === 'number' ? requestId : undefined;
}
