// A page that has the check in a frame: all that the two can say to each other. Only its types are checked.
import type { Answer, FromFrame, ToFrame } from 'nct-ready/embed.html';
import type { Transport } from 'nct-ready';
import type { Report } from 'nct-ready/engine';

const frame = document.querySelector('iframe')!;
const answers = new Map<string | number, (answer: Answer) => void>();
const say = (message: ToFrame) => frame.contentWindow?.postMessage(message, '*');
declare const transport: Transport;

addEventListener('message', async ({ source, data }: MessageEvent<FromFrame>) => {
  if (source !== frame.contentWindow || data.nct !== 1) return;
  switch (data.type) {
    case 'ready':
      return say({ nct: 1, type: 'set', value: '4870206710012', lang: 'kk', theme: 'auto', tools: ['barcodes'], takes: ['transport', 'nct-lookup'] });
    case 'size':
      frame.style.height = `${data.height}px`;
      return undefined;
    case 'answer':
      return answers.get(data.id)?.(data);
    case 'request': {
      const answer = await transport(data.request);
      return say({ nct: 1, type: 'response', id: data.id, answer });
    }
    case 'event':
      if (data.name === 'nct-report' && data.detail.tool === 'barcodes') console.log(data.detail.counts.fixFirst);
      if (data.name === 'nct-lookup') console.log(data.detail.codes.length);
      // @ts-expect-error: only a lookup has codes
      if (data.name === 'nct-file') console.log(data.detail.codes);
      return undefined;
    default: {
      const nothing: never = data;
      return nothing;
    }
  }
});

export function check(): Promise<Report> {
  return new Promise((resolve, reject) => {
    answers.set('first', (answer) => (answer.error === undefined ? resolve(answer.result as Report) : reject(new Error(answer.error))));
    say({ nct: 1, type: 'call', id: 'first', method: 'check' });
  });
}

say({ nct: 1, type: 'hello' });
say({ nct: 1, type: 'set', id: 2, findings: [{ code: '4870206710012', message: 'Sold by somebody else' }], style: { '--nct-accent': '#00707f' } });
say({ nct: 1, type: 'call', id: 3, method: 'open', args: [new File(['4870206710012'], 'codes.txt')] });
say({ nct: 1, type: 'response', id: 1, error: 'the server is not there' });
// @ts-expect-error: there is no such version
say({ nct: 2, type: 'hello' });
// @ts-expect-error: a file is needed
say({ nct: 1, type: 'call', id: 4, method: 'open', args: ['codes.txt'] });
// @ts-expect-error: there is no such method
say({ nct: 1, type: 'call', id: 5, method: 'eval', args: [] });
