import { Button } from '@fairground/ui/Button.tsx';
import { Field } from '@fairground/ui/Field.tsx';
import { Icon } from '@fairground/ui/Icon.tsx';
import { Switch } from '@fairground/ui/Switch.tsx';
import { type DragEvent, type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/i18n.ts';
import { FailureNotice } from '../../parts/FailureNotice.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import type { Mapping } from './import-queries.ts';
import { byteWords } from './report-shape.ts';
import type { ImportWish } from './use-import.ts';

interface FilePickProps {
  readonly file: File | null;
  readonly error: string | undefined;
  readonly onPick: (file: File | null) => void;
}

const FilePick = ({ file, error, onPick }: FilePickProps) => {
  const { t } = useTranslation('rooms');
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    onPick(event.dataTransfer.files[0] ?? null);
  };
  return (
    <Field label={t('import.file')} hint={t('import.fileHint')} error={error}>
      {(wiring) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the input inside is the first and has the keyboard
        <span
          className={isOver ? 'cs-file cs-file-over' : 'cs-file'}
          onDrop={drop}
          onDragLeave={() => setIsOver(false)}
          onDragOver={(event) => {
            event.preventDefault();
            setIsOver(true);
          }}
        >
          <input
            {...wiring}
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            onChange={(event) => onPick(event.target.files?.[0] ?? null)}
          />
          <Icon name="upload" size={26} />
          <span className="cs-file-words">
            <b>{file ? file.name : t('import.chooseFile')}</b>
            <span className="cs-note num">{file ? byteWords(file.size) : t('import.orDrop')}</span>
          </span>
        </span>
      )}
    </Field>
  );
};

interface ImportFormProps {
  readonly mappings: readonly Mapping[];
  readonly isSending: boolean;
  readonly failure: unknown;
  readonly onStart: (wish: ImportWish) => void;
}

/** Which mapping, which file, and whether it is only a rehearsal. */
export const ImportForm = ({ mappings, isSending, failure, onStart }: ImportFormProps) => {
  const { t } = useTranslation('rooms');
  const language = useLanguage();
  const [mapping, setMapping] = useState(mappings.length === 1 ? (mappings[0]?.name ?? '') : '');
  const [file, setFile] = useState<File | null>(null);
  const [isDryRun, setIsDryRun] = useState(true);
  const [isChecked, setIsChecked] = useState(false);
  const chosen = mappings.find((item) => item.name === mapping);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsChecked(true);
    if (chosen && file) onStart({ mapping: chosen.name, file, isDryRun });
  };
  return (
    <form className="cs-form" noValidate onSubmit={submit}>
      <SelectField
        label={t('import.mapping')}
        value={mapping}
        empty={t('import.chooseMapping')}
        onChange={setMapping}
        error={isChecked && !chosen ? t('import.mappingMissing') : undefined}
        choices={mappings.map((item) => ({ value: item.name, words: language === 'en' ? item.en : item.zh }))}
        hint={
          chosen
            ? t('import.columns', { columns: chosen.columns.join(language === 'en' ? ', ' : '、') })
            : t('import.mappingHint')
        }
      />
      <FilePick file={file} onPick={setFile} error={isChecked && !file ? t('import.fileMissing') : undefined} />
      <Switch
        label={t('import.dryRun')}
        note={t('import.dryRunNote')}
        checked={isDryRun}
        onChange={setIsDryRun}
        onWord={t('import.on')}
        offWord={t('import.off')}
      />
      {failure ? <FailureNotice error={failure} /> : null}
      <div className="cs-row">
        <Button type="submit" look="act" icon="upload" busy={isSending}>
          {t(isDryRun ? 'import.startDry' : 'import.start')}
        </Button>
      </div>
    </form>
  );
};
