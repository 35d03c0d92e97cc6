import { Route, Routes } from 'react-router';
import { ForbiddenPage, NotFoundPage } from '@/components/States';
import { EndReferralPage } from '@/features/referral/EndReferralPage';
import { FollowUpPage } from '@/features/referral/FollowUpPage';
import { NewReferralPage } from '@/features/referral/NewReferralPage';
import { OthersPage } from '@/features/referral/OthersPage';
import { OverdueReferralsPage } from '@/features/referral/OverdueReferralsPage';
import { PassOnPage } from '@/features/referral/PassOnPage';
import { ReferralPage } from '@/features/referral/ReferralPage';
import { ReferralsPage } from '@/features/referral/ReferralsPage';
import { SentPage } from '@/features/referral/SentPage';
import { DeclinePage, FeedbackPage, WithdrawPage } from '@/features/referral/TrackPages';
import { UnmetNeedPage } from '@/features/referral/UnmetNeedPage';
import { useViewer } from '@/lib/viewer';

/** The pages of referrals: for those who send and answer them, and for those who chase what is late. */
export function ReferralRoutes() {
  const viewer = useViewer();
  if (!viewer.may('referrals')) {
    return viewer.may('overdueReferrals') ? <OverdueReferralsPage /> : <ForbiddenPage />;
  }
  return (
    <Routes>
      <Route index element={<ReferralsPage />} />
      <Route path="new" element={<NewReferralPage />} />
      <Route path="unmet" element={<UnmetNeedPage />} />
      <Route path=":id" element={<ReferralPage />} />
      <Route path=":id/sent" element={<SentPage />} />
      <Route path=":id/follow-up" element={<FollowUpPage />} />
      <Route path=":id/others" element={<OthersPage />} />
      <Route path=":id/end" element={<EndReferralPage />} />
      <Route path=":id/tracks/:track/decline" element={<DeclinePage />} />
      <Route path=":id/tracks/:track/withdraw" element={<WithdrawPage />} />
      <Route path=":id/tracks/:track/pass-on" element={<PassOnPage />} />
      <Route path=":id/tracks/:track/feedback" element={<FeedbackPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
