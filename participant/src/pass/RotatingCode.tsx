import { type CSSProperties, useEffect, useState } from 'react';
import { serverClock } from '../net/clock.ts';
import type { Pass } from '../net/shapes.ts';
import { useWords } from '../view/ViewProvider.tsx';
import { canTurnCodes, passCode, secondsLeft, stepAt } from './pass-code.ts';
import { qrPath } from './qr-path.ts';

/** The code on white with its quiet zone; the ring counts the seconds to the next one. */
export function RotatingCode({ pass }: { pass: Pass }) {
  const { t } = useWords();
  const { seconds, step } = useServerSeconds(pass.stepSeconds);
  const text = useCode(pass, step);
  if (!canTurnCodes()) return <p className="fg-say p-pass__plain">{t('pass.noSecure')}</p>;
  const picture = text ? qrPath(text) : null;
  return (
    <div className="fg-code p-pass__code">
      <div
        className="fg-code__box"
        style={{ '--fg-share': seconds / pass.stepSeconds } as CSSProperties}
        data-testid="pass-code"
        data-code={text}
      >
        {picture && (
          <svg
            viewBox={`-4 -4 ${picture.size + 8} ${picture.size + 8}`}
            role="img"
            aria-label={t('pass.qr')}
            shapeRendering="crispEdges"
          >
            <path d={picture.path} fill="currentColor" />
          </svg>
        )}
      </div>
      <p className="fg-code__note num">{t('pass.nextIn', { seconds })}</p>
    </div>
  );
}

/** Ticks on the server's time as this phone knows it; the phone's own clock may be wrong by a day. */
function useServerSeconds(stepSeconds: number): { seconds: number; step: number } {
  const now = () => ({
    seconds: secondsLeft(serverClock.nowMs(), stepSeconds),
    step: stepAt(serverClock.nowMs(), stepSeconds),
  });
  const [time, setTime] = useState(now);
  useEffect(() => {
    const tick = () =>
      setTime({
        seconds: secondsLeft(serverClock.nowMs(), stepSeconds),
        step: stepAt(serverClock.nowMs(), stepSeconds),
      });
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [stepSeconds]);
  return time;
}

function useCode(pass: Pass, step: number): string | undefined {
  const [text, setText] = useState<string>();
  const { secret, stepSeconds } = pass;
  const bookingId = pass.booking.id;
  useEffect(() => {
    let isCurrent = true;
    if (canTurnCodes()) {
      void passCode({ bookingId, secret, stepSeconds }, step).then((code) => {
        if (isCurrent) setText(code);
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [bookingId, secret, stepSeconds, step]);
  return text;
}
