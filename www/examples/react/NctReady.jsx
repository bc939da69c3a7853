// React 19 gives properties and events to an element as they are.
import 'nct-ready';

export function NctReady({ onReport, onFixed, onFile, onLookup, onSubmit, onError, ...given }) {
  return (
    <nct-ready
      {...given}
      onnct-report={(event) => onReport?.(event.detail)}
      onnct-fixed={(event) => onFixed?.(event.detail)}
      onnct-file={(event) => onFile?.(event.detail)}
      onnct-lookup={(event) => onLookup?.(event)}
      onnct-submit={(event) => onSubmit?.(event)}
      onnct-error={(event) => onError?.(event.detail)}
    />
  );
}
