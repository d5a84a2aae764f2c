import { useState } from 'react';
import { changeConnector, testConnector, type Connector } from '#contract/connectors.ts';
import { useAction } from '#web/lib/action.ts';
import { call } from '#web/lib/api.ts';
import { errorText, fieldErrorText } from '#web/lib/errors.ts';
import { useLocale } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Dialog, DialogActions } from '#web/ui/dialog.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { useConnector, useConnectorsChanged } from '../../api.ts';
import { withKey } from '../host-key.ts';
import { sightPhrases } from '../phrases.ts';
import { HostKey } from './host-key.tsx';
import { Sight } from './sight.tsx';

interface SightDialogProps {
  connector: Connector;
  open: boolean;
  onClose: () => void;
}

/** «Что видно»: looks at a system; the answer comes by itself. */
export function SightDialog({ connector, open, onClose }: SightDialogProps) {
  const t = usePhrases(sightPhrases);
  return (
    <Dialog open={open} onClose={onClose} title={t.title(connector.name)}>
      <SightBody connector={connector} onClose={onClose} />
    </Dialog>
  );
}

function SightBody({ connector: listed, onClose }: Omit<SightDialogProps, 'open'>) {
  const connector = useConnector(listed);
  const t = usePhrases(sightPhrases);
  const locale = useLocale();
  const changed = useConnectorsChanged();
  const [place, setPlace] = useState({ unit: '', trialLogin: '' });
  const [unitMissing, setUnitMissing] = useState(false);
  const test = useAction(async () => {
    const isMissing = place.trialLogin.trim() !== '' && place.unit.trim() === '';
    setUnitMissing(isMissing);
    if (isMissing) return;
    await call(testConnector, { connectorId: connector.id, unit: place.unit.trim() || null, trialLogin: place.trialLogin.trim() || null });
    await changed();
  });
  const accept = useAction(async (hostKey: string) => {
    await call(changeConnector, { connectorId: connector.id, name: connector.name, settings: withKey(connector.settings, hostKey), secret: {} });
    await call(testConnector, { connectorId: connector.id });
    await changed();
  });
  const isRunning = connector.isTesting || test.pending || accept.pending;
  const failure = test.error ?? accept.error;
  return (
    <>
      <div className="flex flex-col gap-4">
        <p>{t.text}</p>
        {failure !== null && <Alert tone="danger">{errorText(failure, locale)}</Alert>}
        {connector.kind === 'directory' && (
          <>
            <TextField label={t.unit} error={unitMissing ? fieldErrorText('required', locale) : undefined} optional description={t.unitHint} value={place.unit} maxLength={1000} autoComplete="off" onChange={(event) => setPlace({ ...place, unit: event.currentTarget.value })} />
            <TextField label={t.trial} optional description={t.trialHint} value={place.trialLogin} maxLength={100} autoComplete="off" onChange={(event) => setPlace({ ...place, trialLogin: event.currentTarget.value })} />
          </>
        )}
        <div role="status" className="flex flex-col gap-4">
          {isRunning ? <p className="text-muted">{t.running}</p> : connector.sight ? <Sight connector={connector} sight={connector.sight} /> : <p className="text-muted">{t.never}</p>}
        </div>
        {!isRunning && <HostKey connector={connector} onAccept={(hostKey) => void accept.run(hostKey)} />}
      </div>
      <DialogActions>
        <Button variant="primary" pending={isRunning} onClick={() => void test.run()}>
          {connector.sight ? t.again : t.run}
        </Button>
        <Button onClick={onClose}>{t.close}</Button>
      </DialogActions>
    </>
  );
}
