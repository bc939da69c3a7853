// Every property, method and event of the element, as a page in TypeScript uses them. Only its types are checked.
import { NctReady, type Remark, type Transport } from 'nct-ready';

const transport: Transport = async ({ method, path, contentType, body, file, fileName }) => {
  const form = new FormData();
  if (file) form.append('file', file, fileName);
  const headers = contentType ? { 'Content-Type': contentType } : undefined;
  const answer = await fetch(`/my-own-server/${path}`, { method, headers, body: file ? form : (body ?? null) });
  return { status: answer.status, contentType: answer.headers.get('Content-Type') ?? '', body: await answer.text() };
};

export async function use(element: NctReady): Promise<number> {
  element.value = '4870206710012';
  element.transport = transport;
  element.dictionaries = new Uint8Array();
  element.dictionaries = new Blob();
  element.addEventListener('nct-report', ({ detail }) => {
    if (detail.tool === 'barcodes') console.log(detail.counts.fixFirst + detail.counts.manual);
    else console.log(detail.verdict === 'importable', detail.counts.rowsWithErrors);
  });
  element.addEventListener('nct-fixed', ({ detail }) => console.log(detail.fixes));
  element.addEventListener('nct-file', ({ detail }) => console.log(detail.name, detail.size));
  element.addEventListener('nct-submit', (event) => {
    const [card] = event.detail.cards;
    event.preventDefault();
    const sent: [string, number | undefined, unknown] = [card!.title, card!.request, card!.body?.['attributes']];
    void sent;
  });
  element.addEventListener('nct-lookup', (event) => {
    event.preventDefault();
    console.log(event.detail.codes.length, event.detail.labels.length);
  });
  element.addEventListener('nct-error', ({ detail }) => {
    const reason: 'network' | 'policy' | 'kind' | 'origin' | 'old' | 'workers' = detail.reason;
    console.log(reason, detail.message);
  });
  const remarks: Remark[] = [{ code: '4870206710012', message: 'Sold by somebody else' }, { cell: 'C6', message: 'Sold' }, { row: 7, message: 'Gone' }];
  element.setFindings(remarks);
  await element.open(new File(['4870206710012'], 'codes.txt'));
  const { counts, items } = await element.check();
  const again = await element.report();
  element.clear();
  return counts.total + items.length + again.counts.total;
}

const made: NctReady = document.createElement('nct-ready');
const found: NctReady | null = document.querySelector('nct-ready');
void (found ?? made).check();
// @ts-expect-error: a list is text
made.value = 5;
// @ts-expect-error: a remark is of something
made.setFindings([{ message: 'Of nothing' }]);
// @ts-expect-error: there is no such method
made.verify();
