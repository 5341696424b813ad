// People, and the ids that they and everything else have.

type Texts<K extends string> = { readonly [key in K]: string };

export type User = Texts<'id' | 'username' | 'global_name' | 'discriminator'> & {
  readonly avatar: null;
  readonly bot: boolean;
};

/** Somebody on the stand-in's servers; guests come as they are named. */
export type UserName = 'alice' | 'bob' | `guest ${number}`;

let issued = 0n;
/** Snowflakes have the milliseconds since 2015 above and a counter below, so they sort by age. */
export function newId(): string {
  issued += 1n;
  return (((BigInt(Date.now()) - 1_420_070_400_000n) << 22n) + issued).toString();
}

export function person(username: string, bot = false): User {
  const global_name = username.charAt(0).toUpperCase() + username.slice(1);
  return { id: newId(), username, global_name, discriminator: '0', avatar: null, bot };
}
