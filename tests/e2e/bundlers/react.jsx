import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { NctReady } from './NctReady.jsx';

function Portal() {
  const [total, setTotal] = useState();
  return (
    <>
      <output>{total}</output>
      <NctReady lang="en" tools="barcodes template" value="5449000000996" onReport={({ counts }) => setTotal(counts.total)} />
    </>
  );
}

createRoot(document.body.appendChild(document.createElement('main'))).render(<Portal />);
