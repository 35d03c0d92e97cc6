import type { Shape } from '@/features/network/mapModel';

/** The outline of a node around the origin: one shape for each kind of thing, so that no meaning rests on colour. */
export function NodeShape({ shape, size = 16 }: { readonly shape: Shape; readonly size?: number }) {
  const s = size;
  switch (shape) {
    case 'unit':
      return <rect x={-s} y={-s} width={2 * s} height={2 * s} rx="2" className="pp-net__shape pp-net__shape--unit" />;
    case 'partner':
      return <circle r={s} className="pp-net__shape pp-net__shape--partner" />;
    case 'provider':
      return <path d={`M0 ${String(-1.25 * s)}L${String(1.25 * s)} 0 0 ${String(1.25 * s)} ${String(-1.25 * s)} 0z`} className="pp-net__shape pp-net__shape--provider" />;
    case 'both': {
      const half = 0.6 * s;
      const points = [`${String(-half)},${String(-s)}`, `${String(half)},${String(-s)}`, `${String(1.2 * s)},0`, `${String(half)},${String(s)}`, `${String(-half)},${String(s)}`, `${String(-1.2 * s)},0`];
      return <polygon points={points.join(' ')} className="pp-net__shape pp-net__shape--both" />;
    }
    case 'partnership':
      return <rect x={-1.5 * s} y={-0.6 * s} width={3 * s} height={1.2 * s} rx={0.5 * s} className="pp-net__shape pp-net__shape--partnership" />;
    case 'group':
      return <circle r={1.7 * s} className="pp-net__shape pp-net__shape--group" />;
  }
}
