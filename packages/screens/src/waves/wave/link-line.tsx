import { Button, CopyButton } from '@mantine/core';
import type { WaveLink } from '@unisono/surveys/schema';
import { fileNameOf, pngOf, saveFile } from '@unisono/ui/charts/download';
import { useTranslation } from '../waves.texts.ts';
import { QrCode } from './qr-code.tsx';
import { qrPicture } from './qr-path.ts';
import classes from './links.module.css';

/** Sharp on a poster. */
const WIDTH = 1024;

interface LinkLineProps {
  readonly link: WaveLink;
  readonly unit: string;
  readonly title: string;
  onPrint(): void;
}

/** The address of one unit with its code. */
export function LinkLine({ link: { address }, unit, title, onPrint }: LinkLineProps) {
  const { t } = useTranslation('waves');
  const saveSvg = () =>
    saveFile(
      fileNameOf(`${title} ${unit}`, 'svg'),
      new Blob([qrPicture(address, WIDTH).svg], { type: 'image/svg+xml' }),
    );
  const savePng = async () => saveFile(fileNameOf(`${title} ${unit}`, 'png'), await pngOf(qrPicture(address, WIDTH)));
  return (
    <li aria-label={unit}>
      <QrCode address={address} label={t('links.code', { unit })} />
      <div>
        <b>{unit}</b>
        <span className={classes.address}>{address}</span>
        <div className={classes.tools}>
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Button size="compact-sm" variant="default" onClick={copy}>
                {t(copied ? 'links.copied' : 'links.copy')}
              </Button>
            )}
          </CopyButton>
          <Button size="compact-sm" variant="default" onClick={saveSvg}>
            {t('links.svg')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => void savePng()}>
            {t('links.png')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onPrint}>
            {t('links.print')}
          </Button>
        </div>
      </div>
    </li>
  );
}
