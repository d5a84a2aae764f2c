import { Checkbox } from '#web/ui/checkbox.tsx';
import { Menu, MenuItem } from '#web/ui/menu.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { Status, type Tone } from '#web/ui/status.tsx';
import { Table, type Column } from '#web/ui/table.tsx';

interface Row {
  inn: string;
  name: string;
  state: string;
  tone: Tone;
  members: number;
}

const rows: readonly Row[] = [
  { inn: '7707083893', name: 'ООО «Северный ветер»', state: 'Действует', tone: 'success', members: 12 },
  { inn: '500100732259', name: 'ИП Громова Анастасия Владимировна', state: 'На проверке', tone: 'warning', members: 1 },
  { inn: '7736050003', name: 'АО «Технопарк»', state: 'Отклонена', tone: 'danger', members: 40 },
];

const columns: readonly Column<Row>[] = [
  { key: 'tick', head: 'Выбор', tick: true, cell: (row) => <Checkbox bare>{`Выбрать: ${row.name}`}</Checkbox> },
  { key: 'name', head: 'Организация', cell: (row) => row.name, main: true },
  { key: 'inn', head: 'ИНН', cell: (row) => <span className="tabular-nums">{row.inn}</span> },
  { key: 'state', head: 'Состояние', cell: (row) => <Status tone={row.tone}>{row.state}</Status> },
  { key: 'members', head: 'Сотрудников', cell: (row) => row.members, numeric: true },
  {
    key: 'actions',
    head: 'Действия',
    actions: true,
    cell: (row) => (
      <Menu label={`Действия: ${row.name}`}>
        <MenuItem>Открыть</MenuItem>
        <MenuItem danger>Удалиться</MenuItem>
      </Menu>
    ),
  },
];

export function Lists() {
  return (
    <div className="mt-4">
      <Table label="Организации" columns={columns} rows={rows} rowKey={(row) => row.inn} />
      <Pagination onPrevious={() => undefined} onNext={() => undefined} />
    </div>
  );
}
