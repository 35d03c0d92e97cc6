import type { ComponentType } from 'react';
import { ForbiddenPage } from '@/components/States';
import { useViewer } from '@/lib/viewer';

interface PermittedProps {
  readonly operation: string;
  readonly Content: ComponentType;
}

/** The page, for those who may use the operation it needs; the others learn that at once, not after filling in a form. */
export function Permitted({ operation, Content }: PermittedProps) {
  return useViewer().may(operation) ? <Content /> : <ForbiddenPage />;
}
