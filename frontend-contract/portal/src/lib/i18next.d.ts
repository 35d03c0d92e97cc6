import 'i18next';
import type analysis from '@/locales/en/analysis.json';
import type assessment from '@/locales/en/assessment.json';
import type board from '@/locales/en/board.json';
import type common from '@/locales/en/common.json';
import type contact from '@/locales/en/contact.json';
import type directory from '@/locales/en/directory.json';
import type field from '@/locales/en/field.json';
import type history from '@/locales/en/history.json';
import type importing from '@/locales/en/importing.json';
import type merging from '@/locales/en/merging.json';
import type network from '@/locales/en/network.json';
import type notification from '@/locales/en/notification.json';
import type partnership from '@/locales/en/partnership.json';
import type privacy from '@/locales/en/privacy.json';
import type indicator from '@/locales/en/indicator.json';
import type influence from '@/locales/en/influence.json';
import type planning from '@/locales/en/planning.json';
import type problem from '@/locales/en/problem.json';
import type profile from '@/locales/en/profile.json';
import type proposal from '@/locales/en/proposal.json';
import type reads from '@/locales/en/reads.json';
import type referral from '@/locales/en/referral.json';
import type response from '@/locales/en/response.json';
import type scanning from '@/locales/en/scanning.json';
import type sharing from '@/locales/en/sharing.json';
import type start from '@/locales/en/start.json';
import type terms from '@/locales/en/terms.json';
import type trace from '@/locales/en/trace.json';
import type translation from '@/locales/en/translation.json';
import type upkeep from '@/locales/en/upkeep.json';
import type worksheet from '@/locales/en/worksheet.json';

// Makes every key of `t` a checked one: a text that is missing does not compile. One line for each file of texts.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      analysis: typeof analysis;
      assessment: typeof assessment;
      board: typeof board;
      common: typeof common;
      contact: typeof contact;
      directory: typeof directory;
      field: typeof field;
      history: typeof history;
      importing: typeof importing;
      merging: typeof merging;
      network: typeof network;
      notification: typeof notification;
      partnership: typeof partnership;
      privacy: typeof privacy;
      indicator: typeof indicator;
      influence: typeof influence;
      planning: typeof planning;
      problem: typeof problem;
      profile: typeof profile;
      proposal: typeof proposal;
      reads: typeof reads;
      referral: typeof referral;
      response: typeof response;
      scanning: typeof scanning;
      sharing: typeof sharing;
      start: typeof start;
      terms: typeof terms;
      trace: typeof trace;
      translation: typeof translation;
      upkeep: typeof upkeep;
      worksheet: typeof worksheet;
    };
  }
}
