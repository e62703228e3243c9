import { openLine } from './socket';

/** Whom a connection is for. */
export interface Caller {
  port: number;
  /** What a page sends with its connection. */
  auth: Record<string, string>;
  cookie: string | null;
  /** The network that it comes from, as a proxy in front would tell it. Absent: the bench's own. */
  address?: string;
}

export interface Talk {
  /** Sends an event and waits for its acknowledgement. Never settles where the connection is lost before. */
  ask(event: string, wish: unknown): Promise<unknown>;
  close(): void;
}

/** What was heard: the text of a whole event packet, to be read by the side that is measured. */
export interface Listener {
  ready(): void;
  event(text: string): void;
  closed(): void;
}

/** Speaks Socket.IO over one websocket, as far as a page needs it: connect, events, acknowledgements, heartbeat. */
export function openTalk({ port, auth, cookie, address }: Caller, listener: Listener): Talk {
  const answers = new Map<number, (answer: unknown) => void>();
  let asked = 0;
  const headers = {
    origin: `http://localhost:${port}`,
    ...(cookie === null ? {} : { cookie }),
    ...(address === undefined ? {} : { 'x-forwarded-for': address }),
  };
  const line = openLine(
    { port, path: '/live/?EIO=4&transport=websocket', headers },
    {
      open: () => {},
      closed: () => listener.closed(),
      text: (text) => {
        const kind = text[0] === '4' ? text.slice(0, 2) : text[0];
        if (kind === '42') listener.event(text);
        else if (kind === '43') answered(text);
        else if (kind === '40') listener.ready();
        else if (kind === '2') line.send('3');
        else if (kind === '0') line.send(`40${JSON.stringify(auth)}`);
        else if (kind === '41' || kind === '44') line.close();
      },
    },
  );
  const answered = (text: string) => {
    const list = text.indexOf('[');
    const id = Number(text.slice(2, list));
    const [answer] = JSON.parse(text.slice(list)) as unknown[];
    answers.get(id)?.(answer);
    answers.delete(id);
  };
  return {
    ask(event, wish) {
      const id = asked++;
      line.send(`42${id}${JSON.stringify([event, wish])}`);
      return new Promise((resolve) => answers.set(id, resolve));
    },
    close: () => line.close(),
  };
}

/** A talk that is ready, for those who only post. Rejects where it is refused. */
export function readyTalk(caller: Caller): Promise<Talk> {
  return new Promise((resolve, reject) => {
    const talk = openTalk(caller, {
      ready: () => resolve(talk),
      event: () => {},
      closed: () => reject(new Error(`The server on port ${caller.port} closed the connection.`)),
    });
  });
}
