import type { GeoProjection } from 'd3-geo';
import { useTranslation } from 'react-i18next';
import { boxOf, lines, type Place, scaleOf, type Size } from '@/features/directory/serviceMap';
import { localeOf } from '@/lib/languages';

interface MapGroundProps {
  readonly projection: GeoProjection;
  readonly size: Size;
  /** Where the viewer is, if they said so. */
  readonly here: Place | null;
}

/** What lies beneath the marks: lines of latitude and longitude, a scale, and where the viewer is. It shows nothing that the marks do not say. */
export function MapGround({ projection, size, here }: MapGroundProps) {
  const { t, i18n } = useTranslation('directory');
  const { width, height } = size;
  const [south, west, north, east] = boxOf(projection, size);
  const scale = scaleOf(projection, size);
  const at = here === null ? null : projection([here.longitude, here.latitude]);
  const far = scale.metres >= 1000;
  const length = new Intl.NumberFormat(localeOf(i18n.language), { style: 'unit', unit: far ? 'kilometer' : 'meter' }).format(far ? scale.metres / 1000 : scale.metres);
  const degrees = new Intl.NumberFormat(localeOf(i18n.language), { style: 'unit', unit: 'degree', unitDisplay: 'narrow', maximumFractionDigits: 4 });
  return (
    <svg className="pp-map__ground" width={width} height={height} viewBox={`0 0 ${String(width)} ${String(height)}`} aria-hidden="true">
      {lines(west, east).map((line) => {
        const x = projection([line, (south + north) / 2])?.[0] ?? 0;
        return (
          <g key={`x${String(line)}`}>
            <line className="pp-map__line" x1={x} x2={x} y1={0} y2={height} />
            <text className="pp-map__degrees" x={x + 4} y={14}>
              {degrees.format(line)}
            </text>
          </g>
        );
      })}
      {lines(south, north).map((line) => {
        const y = projection([(west + east) / 2, line])?.[1] ?? 0;
        return (
          <g key={`y${String(line)}`}>
            <line className="pp-map__line" x1={0} x2={width} y1={y} y2={y} />
            {y > 30 && (
              <text className="pp-map__degrees" x={width - 4} y={y - 4} textAnchor="end">
                {degrees.format(line)}
              </text>
            )}
          </g>
        );
      })}
      {at !== null && (
        <g className="pp-map__here">
          <circle cx={at[0]} cy={at[1]} r={9} />
          <text x={at[0] + 13} y={at[1] + 5}>
            {t('map.you')}
          </text>
        </g>
      )}
      <path className="pp-map__scale" d={`M12 ${String(height - 18)}v6h${String(scale.pixels)}v-6`} />
      <text className="pp-map__length" x={16} y={height - 18}>
        {length}
      </text>
    </svg>
  );
}
