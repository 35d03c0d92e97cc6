import { Route, Routes } from 'react-router';
import { NotFoundPage } from '@/components/States';
import { AddActionPage, ChangeActionPage } from '@/features/response/ActionFormPages';
import { MoveActionPage } from '@/features/response/MoveActionPage';
import { ResponsePage } from '@/features/response/ResponsePage';

/** The pages of the response to one problem. */
export function ResponseRoutes() {
  return (
    <Routes>
      <Route index element={<ResponsePage />} />
      <Route path="new" element={<AddActionPage />} />
      <Route path=":action/change" element={<ChangeActionPage />} />
      <Route path=":action/move" element={<MoveActionPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
