/** Whose work it is, and where they asked for it; a channel that is not known is shared with nobody. */
export interface Sharer {
  readonly user: string;
  readonly server?: string | undefined;
  readonly channel?: string | undefined;
}

/** Lets those who ask take turns, so that whoever asks for much waits for themselves and not the others. */
export interface FairShare {
  /** Does some work when it is its turn: after all that the same person asked for before. */
  take<T>(person: Sharer, work: () => Promise<T>): Promise<T>;
  /**
   * Attends to something that somebody has sent. @param waiting how much of theirs may wait on this server
   * while one thing is done. @param attend hears whether they have sent so much that this had better not be
   * done, and whether they have been told so since they last had nothing going on there.
   */
  attend(person: Sharer, waiting: number, attend: (excess: Excess) => Promise<void>): Promise<void>;
  /** How much work waits for its turn. */
  waiting(): number;
}

export type Excess = 'none' | 'untold' | 'told';

/** Works under way at once for a person, and in a channel. */
const AT_ONCE = { person: 1, channel: 4 } as const;

interface Work {
  readonly channel: string | undefined;
  readonly begin: () => Promise<void>;
}

/** What somebody has asked for. */
interface Share {
  readonly waiting: Work[];
  underWay: number;
  /** By the server, as long as there is any. */
  readonly attended: Map<string | undefined, Attendance>;
  /** The turn at which they were served last; 0 where they never were. */
  served: number;
}

/** What somebody has sent on a server that is not done yet. */
interface Attendance {
  things: number;
  isTold: boolean;
}

export function createFairShare(): FairShare {
  const lines = new Map<string, Share>();
  let turn = 0;
  const inChannels = new Map<string, number>();
  const count = (channel: string | undefined, by: 1 | -1) => {
    if (channel === undefined) return;
    const now = (inChannels.get(channel) ?? 0) + by;
    if (now === 0) inChannels.delete(channel);
    else inChannels.set(channel, now);
  };
  const hasRoom = ({ channel }: Work) =>
    channel === undefined || (inChannels.get(channel) ?? 0) < AT_ONCE.channel;

  const lineOf = (user: string): Share => {
    const line = lines.get(user) ?? { waiting: [], underWay: 0, attended: new Map(), served: 0 };
    lines.set(user, line);
    return line;
  };
  const leaveIfDone = (user: string, { waiting, underWay, attended }: Share) => {
    if (waiting.length + underWay + attended.size === 0) lines.delete(user);
  };

  const serve = async (user: string, line: Share, work: Work) => {
    line.waiting.shift();
    line.underWay += 1;
    count(work.channel, 1);
    turn += 1;
    line.served = turn;
    await work.begin();
    line.underWay -= 1;
    count(work.channel, -1);
    leaveIfDone(user, line);
    serveAll();
  };

  const serveAll = (): void => {
    // Who was served longest ago comes first, and before them who never was.
    for (const [user, line] of [...lines].sort(([, a], [, b]) => a.served - b.served)) {
      const [next] = line.waiting;
      if (next && line.underWay < AT_ONCE.person && hasRoom(next)) void serve(user, line, next);
    }
  };

  return {
    waiting: () => Array.from(lines.values()).reduce((sum, line) => sum + line.waiting.length, 0),
    take: ({ user, channel }, work) =>
      new Promise((resolve, reject) => {
        const line = lineOf(user);
        line.waiting.push({ channel, begin: () => work().then(resolve, reject) });
        serveAll();
      }),
    async attend({ user, server }, waiting, attend) {
      const line = lineOf(user);
      const theirs = line.attended.get(server) ?? { things: 0, isTold: false };
      if (theirs.things > waiting) {
        const excess = theirs.isTold ? 'told' : 'untold';
        theirs.isTold = true;
        return attend(excess);
      }
      theirs.things += 1;
      line.attended.set(server, theirs);
      try {
        await attend('none');
      } finally {
        theirs.things -= 1;
        if (theirs.things === 0) line.attended.delete(server);
        leaveIfDone(user, line);
      }
    },
  };
}
