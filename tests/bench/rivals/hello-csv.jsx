import { createRoot } from 'react-dom/client';
import Importer from 'hello-csv/react';
import 'hello-csv/react/index.css';

const sheets = [{ id: 'goods', label: 'Goods', columns: [{ id: 'barcode', label: 'Barcode', type: 'string', validators: [{ validate: 'required' }] }] }];
createRoot(document.querySelector('main')).render(<Importer sheets={sheets} onComplete={() => {}} persistenceConfig={{ enabled: false }} />);
