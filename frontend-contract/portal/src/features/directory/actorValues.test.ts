import { describe, expect, it } from 'vitest';
import { type ActorValues, CONFIDENTIAL, changeActorInput, createActorInput, emptyActor } from '@/features/directory/actorValues';

const school: ActorValues = {
  ...emptyActor,
  name: ' School no. 3 ',
  kind: 'SCHOOL',
  alsoFamilies: ['SERVICE_PROVIDER'],
  communities: [
    { id: 'a', name: 'Old town' },
    { id: 'b', name: 'Harbour' },
  ],
};

describe('the input made of an actor form', () => {
  it('leaves out links that were not changed, whatever their order', () => {
    const swapped = { ...school, communities: [...school.communities].reverse() };
    expect(changeActorInput(swapped, school, () => 'COMMUNITY_PARTNER')).not.toHaveProperty('communities');
    expect(changeActorInput({ ...school, communities: [] }, school, () => 'COMMUNITY_PARTNER')).toMatchObject({ communities: [] });
  });

  it('gives only what was changed, and the families with the kind', () => {
    const familyOf = (kind: string) => (kind === 'SHELTER' ? ('SERVICE_PROVIDER' as const) : ('COMMUNITY_PARTNER' as const));
    expect(changeActorInput({ ...school, website: 'https://school.example' }, school, familyOf)).toEqual({ website: 'https://school.example' });
    expect(changeActorInput({ ...school, alsoFamilies: [] }, school, familyOf)).toEqual({ alsoFamilies: [] });
    const plain = { ...school, alsoFamilies: [] };
    expect(changeActorInput({ ...plain, kind: 'SHELTER' }, plain, familyOf)).toEqual({ kind: 'SHELTER', alsoFamilies: [] });
  });

  it('ends the reporting line when it was emptied, and never gives one to an organisation', () => {
    const before: ActorValues = { ...emptyActor, kind: 'LOCAL_POLICE', reportsTo: { id: 'r', name: 'Regional police' } };
    expect(changeActorInput({ ...before, reportsTo: null }, before, () => 'POLICE_UNIT')).toMatchObject({ reportsTo: null });
    expect(changeActorInput(before, before, () => 'POLICE_UNIT')).not.toHaveProperty('reportsTo');
    expect(createActorInput({ ...school, reportsTo: { id: 'r', name: 'Regional police' } }, 'COMMUNITY_PARTNER').reportsTo).toBeNull();
  });

  it('says null for what was left empty, and trims the rest', () => {
    expect(createActorInput(school, 'COMMUNITY_PARTNER')).toMatchObject({ name: 'School no. 3', phone: null, validFrom: null });
  });

  it('says whether it is confidential only where that was changed, and never of a police unit', () => {
    const hidden: ActorValues = { ...school, confidential: [CONFIDENTIAL] };
    expect(createActorInput(hidden, 'COMMUNITY_PARTNER')).toMatchObject({ confidential: true });
    expect(createActorInput(hidden, 'POLICE_UNIT')).not.toHaveProperty('confidential');
    expect(createActorInput(school, 'COMMUNITY_PARTNER')).not.toHaveProperty('confidential');
    expect(changeActorInput(hidden, hidden, () => 'COMMUNITY_PARTNER')).not.toHaveProperty('confidential');
    expect(changeActorInput(school, hidden, () => 'COMMUNITY_PARTNER')).toMatchObject({ confidential: false });
  });

  it('gives further families to organisations only, and never the one they have by kind', () => {
    expect(createActorInput(school, 'COMMUNITY_PARTNER').alsoFamilies).toEqual(['SERVICE_PROVIDER']);
    expect(createActorInput(school, 'SERVICE_PROVIDER').alsoFamilies).toEqual([]);
    expect(createActorInput({ ...school, kind: 'LOCAL_POLICE' }, 'POLICE_UNIT').alsoFamilies).toEqual([]);
  });
});
