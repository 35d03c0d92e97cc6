import { describe, expect, it } from 'vitest';
import { type ActorEntry, actorProposal, proposeActorInput, proposeServiceInput, type ServiceEntry, serviceProposal } from '@/features/proposal/proposalValues';

const mission = { __typename: 'Organisation', id: 'm', name: 'Mission', alternateName: null, description: null, email: 'a@b.example', phone: '1', website: null } as unknown as ActorEntry;
const beds = {
  __typename: 'Service',
  id: 's',
  name: 'Beds',
  alternateName: null,
  description: null,
  eligibility: null,
  minimumAge: 18,
  maximumAge: null,
  languages: ['en'],
  coverage: null,
  email: null,
  phone: null,
  website: null,
  types: [{ code: 'SHELTER' }],
} as unknown as ServiceEntry;

describe('what is proposed', () => {
  it('is what differs, and how it is known', () => {
    const before = actorProposal(mission);
    expect(proposeActorInput({ ...before, phone: '2', email: ' ', source: ' their poster ' }, before)).toEqual({ source: 'their poster', remark: null, phone: '2', email: null });
  });

  it('of a service has its lists and ages too', () => {
    const before = serviceProposal(beds);
    expect(proposeServiceInput({ ...before, minimumAge: '', types: ['SHELTER', 'FOOD'], source: 'a visit', remark: 'closed on Sundays' }, before)).toEqual({
      source: 'a visit',
      remark: 'closed on Sundays',
      minimumAge: null,
      types: ['SHELTER', 'FOOD'],
    });
  });
});
