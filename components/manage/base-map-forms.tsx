import './manage-form.css';
import { useTranslations } from 'next-intl';
import type { BaseMapState } from '@/lib/base-map/queries/state';
import { Button } from '../ui/button';
import { ChoiceGroup } from '../ui/choices';
import { TextField } from '../ui/fields';
import { AttributionField } from './attribution-field';
import { BaseMapUpload } from './base-map-upload';
import { BaseMapWms, type WmsLook } from './base-map-wms';
import { Section } from './section';

interface Props {
  /** Where the page is; the forms go below. */
  base: string;
  state: BaseMapState;
  wms: WmsLook;
  /** What was typed before it was refused. */
  typed: Record<string, string> | null;
}

/** What a town's maps could lie on: what has a name, a style of elsewhere, a WMS, a file of its own. */
export function BaseMapForms({ base, state, wms, typed }: Props) {
  const t = useTranslations('manage.baseMap');
  const action = `${base}/choose`;
  return (
    <div className="manage-form">
      <Section id="base-map-choice" title={t('choose')} help={t('chooseHelp')}>
        <Named action={action} state={state} />
      </Section>
      <Section id="base-map-style" title={t('style')} help={t('styleHelp')}>
        <StyleElsewhere action={action} {...styleIn(typed ?? state.now)} />
      </Section>
      <Section id="base-map-wms" title={t('wms')} help={t('wmsHelp')}>
        <BaseMapWms action={action} {...wms} />
      </Section>
      <Section id="base-map-file" title={t('file')} help={t('fileHelp')}>
        <BaseMapUpload action={`${base}/file`} />
      </Section>
    </div>
  );
}

function Named({ action, state: { now, offered, file } }: { action: string; state: BaseMapState }) {
  const t = useTranslations('manage.baseMap');
  const facts = file && {
    tiles: t(`tiles.${file.facts.tiles}`),
    from: file.facts.minZoom,
    to: file.facts.maxZoom,
    size: Math.max(0.1, Math.round(file.facts.size / 1024 / 102.4) / 10),
  };
  const choices = offered.map((kind) => ({
    value: kind,
    label: t(`kinds.${kind}`, { name: file?.name ?? '' }),
    hint: kind === 'file' && facts ? t('fileFacts', facts) : t(`hints.${kind}`),
  }));
  return (
    <form className="stack" method="post" action={action}>
      <ChoiceGroup type="radio" name="kind" legend={t('which')} choices={choices} chosen={[now.kind]} required />
      <div className="buttons">
        <Button type="submit" icon="check">
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

/** The address and the source note of a style, where it is one. */
const styleIn = (from: { kind?: string; address?: string; attribution?: string }) =>
  from.kind === 'style' ? { address: from.address, attribution: from.attribution } : {};

function StyleElsewhere({ action, address, attribution }: { action: string } & ReturnType<typeof styleIn>) {
  const t = useTranslations('manage.baseMap');
  return (
    <form className="stack" method="post" action={action}>
      <input type="hidden" name="kind" value="style" />
      <TextField
        name="address"
        type="url"
        label={t('address')}
        hint={t('addressHint')}
        defaultValue={address}
        required
      />
      <AttributionField id="style-attribution" value={attribution} />
      <div className="buttons">
        <Button type="submit" kind="secondary">
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
