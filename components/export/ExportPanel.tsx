import { t, tCount } from '../../utils/i18n/translate';
import { AnchoredPanel } from '../controls/AnchoredPanel';
import { Icon, type IconName } from '../controls/icons';
import { choiceName, type ExportChoice, fileChoices, styleChoices } from './export-names';

interface ExportPanelProps {
  readonly count: number;
  readonly anchor: HTMLElement;
  readonly onCopy: (choice: ExportChoice) => void;
  readonly onSave: (choice: (typeof fileChoices)[number]) => void;
  readonly onClose: (hasFocus: boolean) => void;
}

/** Every format with what can be done in it: copy, or save as a file. */
export function ExportPanel({ count, anchor, onCopy, onSave, onClose }: ExportPanelProps) {
  const leaving = (act: () => void) => () => {
    onClose(true);
    act();
  };
  const row = (choice: ExportChoice, save?: () => void) => (
    <li key={choice} class="export-choice">
      <span>{choiceName(choice)}</span>
      <ExportButton
        icon="copy"
        label={t('exportCopy', choiceName(choice))}
        onPress={leaving(() => onCopy(choice))}
      />
      {save && (
        <ExportButton
          icon="down"
          label={t('exportSave', choiceName(choice))}
          onPress={leaving(save)}
        />
      )}
    </li>
  );
  return (
    <AnchoredPanel label={t('exportTitle')} anchor={anchor} onClose={onClose}>
      <p class="export-head">{tCount('exportHead', count)}</p>
      <ul class="export-choices">
        {fileChoices.map((choice) => row(choice, () => onSave(choice)))}
      </ul>
      <p class="export-head">{t('exportCitations')}</p>
      <ul class="export-choices">{styleChoices.map((choice) => row(choice))}</ul>
    </AnchoredPanel>
  );
}

interface ExportButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: () => void;
}

function ExportButton({ icon, label, onPress }: ExportButtonProps) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onPress}>
      <Icon name={icon} />
    </button>
  );
}
