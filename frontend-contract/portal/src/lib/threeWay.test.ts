import { describe, expect, it } from 'vitest';
import { changedOnly, rebased, threeWay } from '@/lib/threeWay';

const phone = (id: string, number: string) => ({ id, number, languages: [{ id: `${id}-l`, code: 'en' }] });

describe('two changes of one thing', () => {
  const base = { name: 'Mission', website: '', text: 'A house', codes: ['A'] };

  it('take over what only the other changed, and leave alone what only I changed', () => {
    const merged = threeWay(base, { ...base, website: 'https://sela.example' }, { ...base, text: 'A new house', codes: ['A', 'B'] });
    expect(merged).toEqual({ values: { ...base, website: 'https://sela.example', text: 'A new house', codes: ['A', 'B'] }, taken: ['text', 'codes'], conflicts: {} });
  });

  it('keep mine and tell theirs where both changed one field, and nothing where both say the same', () => {
    const merged = threeWay(base, { ...base, text: 'Mine', name: 'Both' }, { ...base, text: 'Theirs', name: 'Both' });
    expect(merged).toEqual({ values: { ...base, text: 'Mine', name: 'Both' }, taken: [], conflicts: { text: 'Theirs' } });
  });

  it('know nothing of fields that only the form has', () => {
    expect(threeWay({ a: '1', reason: '' }, { a: '1', reason: 'Mine' }, { a: '2' }).values).toEqual({ a: '2', reason: 'Mine' });
  });

  it('take nothing that the form does not have', () => {
    const theirs = { a: '1', confidential: ['yes'] } as { a: string };
    expect(threeWay({ a: '1' }, { a: '2' }, theirs)).toEqual({ values: { a: '2' }, taken: [], conflicts: {} });
    expect(rebased({ a: '1', reason: '' }, { a: '2', confidential: ['yes'] } as Partial<{ a: string; reason: string }>)).toEqual({ a: '2', reason: '' });
  });

  it('lose no item of a list that either of the two added', () => {
    const merged = threeWay({ phones: [phone('1', '11')] }, { phones: [phone('1', '11'), phone('', '22')] }, { phones: [phone('1', '11'), phone('3', '33')] });
    expect(merged.values.phones.map((one) => one.number)).toEqual(['11', '22', '33']);
    expect(merged.conflicts).toEqual({ phones: [phone('1', '11'), phone('3', '33')] });
  });

  it('follow what the other did to items I left alone, and bring back as new what I changed and they removed', () => {
    const merged = threeWay(
      { phones: [phone('1', '11'), phone('2', '22'), phone('3', '33'), phone('4', '44')] },
      { phones: [phone('1', '11'), phone('2', 'mine'), phone('3', '33')] },
      { phones: [phone('1', 'theirs'), phone('4', '44')] },
    );
    expect(merged.values.phones).toEqual([phone('1', 'theirs'), { id: '', number: 'mine', languages: [{ id: '', code: 'en' }] }]);
  });

  it('leave a choice I added as it is', () => {
    const choice = (id: string) => ({ id, name: id });
    const merged = threeWay({ communities: [choice('a')] }, { communities: [choice('a'), choice('b')] }, { communities: [choice('a'), choice('c')] });
    expect(merged.values.communities).toEqual([choice('a'), choice('b'), choice('c')]);
  });
});

describe('what was changed', () => {
  it('is what differs, an emptied field too', () => {
    expect(changedOnly({ name: 'A', email: null, types: ['X', 'Y'] }, { name: 'A', email: 'a@b.example', types: ['X', 'Y'] } as never)).toEqual({ email: null });
  });
});
