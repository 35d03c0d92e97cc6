import { Route, Routes } from 'react-router';
import { NotFoundPage } from '@/components/States';
import { CommitmentsPage } from '@/features/response/CommitmentsPage';
import { MoveCommitmentPage } from '@/features/response/MoveCommitmentPage';

/** The pages of what the viewer's actor is to do. */
export function CommitmentRoutes() {
  return (
    <Routes>
      <Route index element={<CommitmentsPage />} />
      <Route path=":commitment" element={<MoveCommitmentPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
