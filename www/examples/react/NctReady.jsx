// React 19 gives properties and events to an element as they are.
import 'nct-ready';

export function NctReady({ onReport, onFixed, ...given }) {
  return (
    <nct-ready
      {...given}
      onnct-report={(event) => onReport?.(event.detail)}
      onnct-fixed={(event) => onFixed?.(event.detail)}
    />
  );
}
