import { createRoot } from 'react-dom/client';
import { ReactSpreadsheetImport } from 'react-spreadsheet-import';

const fields = [{ label: 'Barcode', key: 'barcode', fieldType: { type: 'input' }, validations: [{ rule: 'required' }] }];
createRoot(document.querySelector('main')).render(<ReactSpreadsheetImport isOpen onClose={() => {}} onSubmit={() => {}} fields={fields} />);
