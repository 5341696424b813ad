export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';

/** Asks a node as anybody could, past the client that is tested. @throws where what it says is no success. */
export async function tellNode(
  url: string,
  method: Method,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const { origin, username, password } = new URL(url);
  const name = [username, password].map(decodeURIComponent).join(':');
  const response = await fetch(new URL(path, origin), {
    method,
    headers: {
      'content-type': 'application/json',
      ...(username !== '' && { authorization: `Basic ${Buffer.from(name).toString('base64')}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const said = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${said}`);
  return said === '' ? undefined : JSON.parse(said);
}
