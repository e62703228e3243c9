/** What is told while a form with a file is on its way. */
export interface Told {
  /** The share that was sent, 0 to 1. */
  sent: (share: number) => void;
  /** One line of the answer. */
  line: (line: Record<string, unknown>) => void;
  /** The connection broke, or the answer was none of ours. */
  failed: () => void;
}

/** Sends a form with its file. `fetch` could not tell how much is sent. */
export function sendInLines(form: HTMLFormElement, { sent, line, failed }: Told): void {
  const request = new XMLHttpRequest();
  let read = 0;
  let ended = false;
  const readOn = () => {
    const complete = request.responseText.lastIndexOf('\n') + 1;
    for (const text of request.responseText.slice(read, complete).split('\n').filter(Boolean)) {
      const told = JSON.parse(text) as Record<string, unknown>;
      ended ||= 'goto' in told;
      line(told);
    }
    read = complete;
  };
  request.open('POST', form.action);
  request.setRequestHeader('accept', 'application/x-ndjson');
  request.upload.onprogress = ({ loaded, total }) => sent(total > 0 ? loaded / total : 0);
  request.onprogress = () => request.status === 200 && readOn();
  request.onload = () => {
    if (request.status === 200) readOn();
    if (!ended) failed();
  };
  request.onerror = failed;
  request.send(new FormData(form));
}
