import { parseDescribed } from '../../definitions/catalogue/index.ts';
import type { CatalogueRow, CuratedFacts } from '../../definitions/catalogue/types.ts';
import { at, centre, figures, longName, often, procedure, shell } from './fixtures.ts';
import * as portal from './pages.ts';
import { briefView, factsView } from './procedure-facts.ts';
import { hostile, type Sample, sample } from './samples.tsx';

const {
  HomePage,
  LifeEventPage,
  LifeEventsPage,
  PostedListPage,
  PostedProcedurePage,
  ProcedureBriefPage,
  ProcedurePage,
  ProceduresPage,
  ProcedureVersionsPage,
} = portal;
const english = { ...shell, lang: 'en' as const };
const events: portal.LifeEventTile[] = [
  { icon: 'baby', title: 'Sinh con', detail: 'Giấy khai sinh, nơi ở và thẻ bảo hiểm y tế cho bé', href: '/su-kien/sinh-con' },
  { icon: 'rings', title: 'Kết hôn', detail: 'Đăng ký kết hôn và giấy tờ cần trước đó', href: '/su-kien/ket-hon' },
  { icon: 'heart', title: 'Người cao tuổi, người khuyết tật', detail: longName, href: '/su-kien/nguoi-cao-tuoi' },
];
const communes = [
  { code: '21523', name: 'Ba Tô (xã)', chosen: true },
  { code: '21484', name: 'Đặng Thùy Trâm (xã)', chosen: false },
];
const home: portal.HomeProps = { shell, often, events, centre, communes, figures, figuresAsOf: at };
const search: portal.ProceduresProps = {
  shell,
  query: 'khai sinh',
  items: [
    {
      code: '1.001193',
      name: 'Đăng ký khai sinh',
      marks: [
        [8, 12],
        [13, 17],
      ],
      found: null,
      field: 'Hộ tịch',
      levels: ['commune'],
      summary: 'Giải quyết trong 1 ngày làm việc. Miễn phí.',
      online: true,
    },
    {
      code: '2.000528',
      name: 'Đăng ký khai sinh có yếu tố nước ngoài tại khu vực biên giới, cho trẻ có cha hoặc mẹ là người nước ngoài',
      marks: [],
      found: { text: 'Khai sinh khi cha hoặc mẹ là người nước ngoài', marks: [[0, 9]], official: false },
      field: 'Hộ tịch',
      levels: ['commune', 'province', 'ministry'],
      summary: '',
      online: false,
    },
  ],
  total: 5608,
  unsure: false,
  filters: {
    level: 'xa',
    levels: [{ value: 'xa', label: 'Cấp xã' }],
    field: '',
    fields: [{ value: 'civil-status', label: 'Hộ tịch' }],
  },
  page: 2,
  pages: 281,
  previous: '/thu-tuc?q=khai+sinh',
  next: '/thu-tuc?q=khai+sinh&trang=3',
  events,
};

/** Facts as the catalogue has them: cases, a paper only for one of them, one that data replace, nothing checked. */
const facts: CuratedFacts = {
  code: '1.004194',
  name: 'Đăng ký tạm trú',
  category: 'Cư trú (Công an xã)',
  field: 'Đăng ký, quản lý cư trú',
  agency: 'Công an cấp Xã',
  levels: ['commune'],
  audience: ['Công dân Việt Nam', 'Người Việt Nam định cư ở nước ngoài'],
  decision: '9354/QĐ-BCA-C06',
  validFrom: '2026-01-01',
  onlineLevel: 'partial',
  onlineLevelSource: 'Theo kênh nộp trên Cổng Dịch vụ công quốc gia',
  essential: 4,
  channels: ['online', 'counter'],
  cases: [
    { id: 'alone', label: 'Đăng ký tạm trú', usual: true },
    { id: 'list', label: 'Đăng ký tạm trú theo danh sách, nơi đơn vị đóng quân trong Công an nhân dân; nhà ở công vụ' },
  ],
  components: [
    {
      id: 'paper-1',
      name: 'Tờ khai thay đổi thông tin cư trú',
      originals: 1,
      copies: 0,
      kind: 'submit',
      role: 'declaration',
      when: 'always',
      template: 'CT01',
    },
    {
      id: 'paper-2',
      name: 'Giấy tờ chứng minh chỗ ở hợp pháp. Trường hợp đã có trong cơ sở dữ liệu thì cơ quan đăng ký tự khai thác.',
      originals: 0,
      copies: 1,
      kind: 'submit',
      role: 'paper',
      when: 'always',
      replaceableBy: ['land'],
    },
    {
      id: 'paper-3',
      name: `Văn bản ủy quyền ${longName}`,
      originals: 1,
      copies: 0,
      kind: 'present',
      role: 'paper',
      when: 'authorised',
    },
    {
      id: 'paper-4',
      name: 'Danh sách người tạm trú',
      originals: 1,
      copies: 0,
      kind: 'submit',
      role: 'paper',
      cases: ['list'],
      when: 'always',
    },
  ],
  limits: [{ value: 3, unit: 'working-day', cutoff: '15:00', verify: true }],
  fees: [
    { name: 'Lệ phí', amount: 7000, channels: ['online'], text: '7.000 đồng khi nộp trực tuyến' },
    { name: 'Lệ phí', amount: 10_000, channels: ['counter'], text: '10.000 đồng khi nộp tại quầy' },
  ],
  results: [
    { code: 'KQ.G01.000064', name: 'Thông báo về kết quả giải quyết' },
    { code: null, name: 'Thông báo từ chối, có nêu lý do' },
  ],
  legalBasis: [{ number: '68/2020/QH14', name: 'Luật Cư trú' }],
  verify: ['all', 'limits', 'online-level'],
};
const [parsed] = parseDescribed(JSON.stringify(facts));
const described = factsView(parsed!, { name: 'Đăng ký tạm trú', portal: 'own', apply: { minutes: 5, channels: ['online'] } });
const atCounter = factsView(
  { ...facts, name: hostile, decision: '', agency: '', channels: ['counter'], limits: [], fees: [], results: [], audience: [] },
  { name: hostile, portal: 'own', apply: null },
);
const row: CatalogueRow = {
  code: '1.000005',
  name: 'Thủ tục hải quan đối với khí, nguyên liệu xuất khẩu, nhập khẩu bằng đường ống chuyên dụng',
  publisher: 'Bộ Tài chính',
  agency: 'Chi cục Hải quan khu vực',
  field: 'Hải quan',
  levels: ['province'],
};
const list: portal.PostedListProps = {
  shell,
  level: 'commune',
  body: 'Xã Ba Tô',
  validFrom: '2025-07-01',
  source: 'Cổng Dịch vụ công quốc gia, tháng 7/2026',
  verify: true,
  groups: [
    {
      title: 'Hộ tịch',
      rows: [
        {
          code: '1.001193',
          name: 'Đăng ký khai sinh',
          time: 'Trong 1 ngày làm việc',
          fee: 'Miễn phí (*)',
          channels: 'Trực tuyến, tại quầy',
        },
        { code: '1.000894', name: hostile, time: null, fee: null, channels: null },
      ],
    },
    { title: 'Chứng thực', rows: [{ code: '2.000815', name: 'Chứng thực bản sao', time: null, fee: null, channels: null }] },
  ],
  fields: [],
  total: 3,
  wholeHref: null,
  pdfHref: '/niem-yet.pdf',
};
const event: portal.LifeEventProps['event'] = {
  title: 'Sinh con',
  lead: 'Giấy khai sinh, nơi ở và thẻ bảo hiểm y tế cho bé.',
  path: '/su-kien/sinh-con',
  questions: [
    {
      id: 'parents',
      ask: 'Cha và mẹ của bé thế nào?',
      options: [
        { id: 'married', label: 'Đã đăng ký kết hôn', chosen: true },
        { id: 'foreign', label: 'Cha hoặc mẹ là người nước ngoài', chosen: false },
      ],
    },
  ],
};
const steps: NonNullable<portal.LifeEventProps['steps']> = [
  {
    code: '1.001193',
    name: 'Đăng ký khai sinh',
    why: 'Ghi tên bé vào sổ hộ tịch, nhận Giấy khai sinh',
    href: '/to-khai/moi?thu-tuc=1.001193',
    online: true,
    facts: ['Trong 1 ngày', 'Miễn phí'],
  },
  { code: '1.004222', name: hostile, why: longName, href: '/thu-tuc/1.004222', online: false, facts: [] },
];

/** Home, catalogue, life events and what is posted: everyday, empty, unsure, very long and hostile. */
export const catalogueSamples: Sample[] = [
  sample('home', <HomePage {...home} />),
  sample(
    'home-closed',
    <HomePage
      {...home}
      often={[]}
      communes={[]}
      centre={{ ...centre, open: false, queue: null, next: 'Mở lại 7:00, Thứ Hai 23/11/2026' }}
      figures={[]}
    />,
  ),
  sample('home-english', <HomePage {...home} shell={english} />),
  sample('procedures', <ProceduresPage {...search} />),
  sample('procedures-english', <ProceduresPage {...search} shell={english} />),
  sample('procedures-unsure', <ProceduresPage {...search} query="thời tiết hôm nay" unsure pages={1} />),
  sample(
    'procedures-empty',
    <ProceduresPage {...search} query={hostile} items={[]} total={0} pages={1} previous={null} next={null} />,
  ),
  sample(
    'procedure',
    <ProcedurePage shell={shell} procedure={procedure} crumb={{ href: '/thu-tuc?q=khai+sinh', label: 'Sinh con' }} />,
  ),
  sample(
    'procedure-counter',
    <ProcedurePage
      shell={shell}
      crumb={null}
      procedure={{
        ...procedure,
        name: hostile,
        who: [],
        papers: [],
        special: [],
        start: { kind: 'counter', why: 'Hai bên cùng có mặt để ký sổ.' },
      }}
    />,
  ),
  sample(
    'procedure-national',
    <ProcedurePage
      shell={shell}
      crumb={null}
      procedure={{
        ...procedure,
        start: { kind: 'elsewhere', href: 'https://dichvucong.gov.vn/', where: 'Cổng Dịch vụ công quốc gia' },
      }}
    />,
  ),
  sample('procedure-facts', <ProcedurePage shell={shell} procedure={described} crumb={null} />),
  sample('procedure-facts-english', <ProcedurePage shell={english} procedure={described} crumb={null} />),
  sample('procedure-facts-counter', <ProcedurePage shell={shell} procedure={atCounter} crumb={null} />),
  sample(
    'procedure-brief',
    <ProcedureBriefPage shell={shell} procedure={briefView(row, 'Hải quan đối với khí qua đường ống', null)} related={often} />,
  ),
  sample(
    'procedure-brief-elsewhere',
    <ProcedureBriefPage
      shell={english}
      procedure={briefView({ ...row, name: hostile, levels: [], agency: '' }, hostile, 'Lâm Đồng')}
      related={[]}
    />,
  ),
  sample(
    'procedure-versions',
    <ProcedureVersionsPage
      shell={shell}
      code="1.004194"
      name="Đăng ký tạm trú"
      versions={[
        {
          validFrom: '2026-10-01',
          validTo: null,
          source: hostile,
          changes: ['Thời hạn giải quyết: trước là 3 ngày, nay là 1 ngày.'],
          now: true,
        },
        { validFrom: '2026-03-01', validTo: '2026-10-01', source: 'Công bố: 1/QĐ', changes: [], now: false },
        { validFrom: '2026-01-01', validTo: '2026-03-01', source: 'Công bố: 1/QĐ', changes: null, now: false },
      ]}
    />,
  ),
  sample('posted-list', <PostedListPage {...list} />),
  sample(
    'posted-list-fields',
    <PostedListPage
      {...list}
      shell={english}
      level="province"
      groups={[]}
      wholeHref="/niem-yet?cap=tinh&linh-vuc=tat-ca"
      pdfHref={null}
      fields={[
        { title: 'Đất đai', href: '/niem-yet?cap=tinh&linh-vuc=land', count: 203, current: false },
        { title: 'Hàng hải và đường thủy nội địa', href: '/niem-yet?cap=tinh&linh-vuc=sea', count: 1, current: true },
      ]}
    />,
  ),
  sample(
    'posted-procedure',
    <PostedProcedurePage
      shell={shell}
      procedure={described}
      qrText="https://motcua.example/thu-tuc/1.004194"
      pdfHref="/niem-yet/1.004194.pdf"
      printedOn="2026-11-20"
    />,
  ),
  sample('life-events', <LifeEventsPage shell={shell} events={events} />),
  sample('life-events-english', <LifeEventsPage shell={english} events={events} />),
  sample('life-event', <LifeEventPage shell={shell} event={event} steps={null} />),
  sample('life-event-steps', <LifeEventPage shell={shell} event={event} steps={steps} />),
  sample('life-event-none', <LifeEventPage shell={english} event={event} steps={[]} />),
];
