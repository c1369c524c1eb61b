import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { itemKinds } from '../../../src/modules/desk/contract.ts';
import type { WorkItem } from '../../../src/modules/dossiers/contract.ts';
import { Icon } from '../../design/icons.tsx';
import { type DeadlineGroup, dueLabel } from '../deadlines.ts';
import { StateTag } from '../pieces.tsx';
import { channelTags } from '../words.ts';

type Props = {
  groups: DeadlineGroup[];
  asOf: string;
  /** Id of the row under the keyboard. */
  here: string | null;
  onHere: (id: string) => void;
  selected?: ReadonlySet<string>;
  onSelect?: (id: string) => void;
  onOpen: () => void;
};

/** Dossiers as rows of 34 px, grouped by deadline. The link of a row carries the focus, the row its frame. */
export function WorkTable(props: Props) {
  const columns = props.selected ? 7 : 6;
  return (
    <table className="work num">
      <thead>
        <tr>
          {props.selected && (
            <th scope="col" className="c-pick">
              <span className="vh">Chọn</span>
            </th>
          )}
          <th scope="col" className="c-due">
            Hạn <Icon name="down" />
          </th>
          <th scope="col" className="c-kind">
            Nơi nộp
          </th>
          <th scope="col" className="c-code">
            Mã hồ sơ
          </th>
          <th scope="col">Việc</th>
          <th scope="col" className="c-who">
            Người nộp
          </th>
          <th scope="col" className="c-state">
            Trạng thái
          </th>
        </tr>
      </thead>
      <tbody>
        {props.groups.map((group) => (
          <Fragment key={group.key}>
            <tr className="grp">
              <th colSpan={columns} scope="rowgroup">
                {group.title} <span>{group.items.length} việc</span>
              </th>
            </tr>
            {group.items.map((item) => (
              <Row key={item.id} item={item} {...props} />
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Row({ item, asOf, here, onHere, selected, onSelect, onOpen }: Props & { item: WorkItem }) {
  const due = dueLabel(item, asOf);
  const channel = channelTags[item.channel];
  const classes = [item.id === here ? 'here' : '', selected?.has(item.id) ? 'picked' : ''].filter(Boolean).join(' ');
  return (
    <tr className={classes || undefined} data-row={item.id}>
      {selected && (
        <td>
          {item.kind === 'dossier' && (
            <input
              type="checkbox"
              aria-label={`Chọn ${item.code}`}
              checked={selected.has(item.id)}
              onChange={() => onSelect?.(item.id)}
              onFocus={() => onHere(item.id)}
            />
          )}
        </td>
      )}
      <td className="cell-due">
        <span className={`due ${due.tone}`}>
          {due.icon && <Icon name={due.icon} />}
          {due.text}
        </span>
      </td>
      <td className="cell-kind">
        <span className="kind">
          <Icon name={channel.icon} />
          {channel.label}
        </span>
      </td>
      <td className="cell-code">{item.code}</td>
      <td className="cell-title" title={item.procedure.name}>
        <Link to="/dossiers/$id" params={{ id: item.opens }} onFocus={() => onHere(item.id)} onClick={onOpen}>
          {item.kind !== 'dossier' && <b>{itemKinds[item.kind]}: </b>}
          {item.title}
        </Link>
      </td>
      <td className="cell-who">{item.applicant}</td>
      <td className="cell-state">
        <StateTag dossier={item} />
      </td>
    </tr>
  );
}
