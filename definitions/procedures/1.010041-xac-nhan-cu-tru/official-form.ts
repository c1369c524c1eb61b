import { chosen, computed, type OfficialForm } from '../../examples/official-form.ts';
import { ct01Places } from '../residence-ct01/official-form.ts';

const stays = { note: 'nobody moves: as the register has it' };
const noOpinion = { note: 'a confirmation changes nothing, so nobody has to agree (notes 3 to 5)' };

export const officialForm: OfficialForm = ct01Places({
  code: '1.010041',
  person: (place, fields) => chosen(place, ['for', 'child.who', ...fields], { note: 'oneself, or a child chosen by name' }),
  head: [
    computed('7. Họ, chữ đệm và tên chủ', [], stays),
    computed('8. Mối quan hệ với chủ', [], stays),
    computed('9. Số định danh cá nhân của chủ hộ', [], stays),
  ],
  request: chosen('10. Nội dung đề nghị', ['case', 'confirm.place', 'confirm.from', 'confirm.to', 'confirm.other']),
  members: (place) => computed(place, [], { of: 'dòng 11', note: 'nobody moves' }),
  opinions: [
    computed('Ý KIẾN CỦA CHỦ HỘ', [], noOpinion),
    computed('Ý KIẾN CỦA CHỦ SỞ HỮU', [], noOpinion),
    computed('Họ và tên', [], { of: 'chủ sở hữu', ...noOpinion }),
    computed('Số định danh cá', [], { of: 'chủ sở hữu', ...noOpinion }),
    computed('Ý KIẾN CỦA CHA HOẶC', [], noOpinion),
    computed('Họ và tên', [], { of: 'cha, mẹ', ...noOpinion }),
    computed('Số định danh cá', [], { of: 'cha, mẹ', ...noOpinion }),
  ],
  besides: { 'confirm.members': 'whether the paper also names the others of the household' },
});
