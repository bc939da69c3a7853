import { createCSVImporter } from 'csv-import-js';

const columns = [{ name: 'Barcode', key: 'barcode', required: true }];
createCSVImporter({ domElement: document.querySelector('main'), isModal: false, template: { columns }, onComplete() {} }).showModal?.();
