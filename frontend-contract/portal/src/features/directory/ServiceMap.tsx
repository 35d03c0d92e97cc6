import { select } from 'd3-selection';
import { zoom, type ZoomBehavior, zoomIdentity } from 'd3-zoom';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { ThingLink } from '@/components/ThingLink';
import { Anywhere } from '@/features/directory/AreaNote';
import { MapGround } from '@/features/directory/MapGround';
import { boxOf, clusters, type Moved, type Place, projectionOf, type Size, UNMOVED } from '@/features/directory/serviceMap';
import { type Asked, changed } from '@/features/directory/serviceSearch';
import { ServicePointsDocument, type ServicePointsQuery } from '@/lib/gql/finding/graphql';

type Point = ServicePointsQuery['searchServices']['points'][number];

/** Most that the search gives. */
const MOST = 1000;

/** Most marks that have their name beside them: more would hide each other. */
const NAMED = 12;

/** Most names that one mark spells out. */
const SHOWN = 20;

/** Where what was found is, drawn without a map of anybody else. The list says everything that is here. */
export function ServiceMap({ asked }: { readonly asked: Asked }) {
  const { t } = useTranslation('directory');
  const [{ data }] = useQuery({ query: ServicePointsDocument, variables: { query: asked.query ?? null, filter: asked.filter } });
  const [last, setLast] = useState(data);
  // What was found stays to be seen, and the focus where it is, until the next answer is there.
  if (data !== undefined && data !== last) {
    setLast(data);
  }
  const found = (data ?? last)?.searchServices;
  if (found === undefined) {
    return <p className="govuk-body">{t('map.loading')}</p>;
  }
  const services = new Set(found.points.map((point) => point.service.id)).size;
  return (
    <>
      <p className="govuk-body">{services === 0 ? t('map.none') : services === found.totalCount ? t('map.all', { count: services }) : t('map.some', { services, count: found.totalCount })}</p>
      {found.points.length >= MOST && <p className="govuk-body">{t('map.most', { count: MOST })}</p>}
      {services > 0 && <Drawn points={found.points} here={asked.filter.near ?? null} />}
    </>
  );
}

function useSize() {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const box = element.current;
    if (box === null) {
      return;
    }
    const observer = new ResizeObserver(() => {
      setWidth(Math.max(200, box.clientWidth));
    });
    observer.observe(box);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { element, size: useMemo((): Size => ({ width, height: Math.round(Math.min(460, width * 0.9)) }), [width]) };
}

/** Moving and enlarging: the mouse drags, two fingers drag and enlarge, the wheel with the control key, so that the page still scrolls. */
function useMoved(element: { readonly current: HTMLDivElement | null }, shown: readonly Point[]) {
  const [moved, setMoved] = useState<Moved>(UNMOVED);
  const behavior = useRef<ZoomBehavior<HTMLDivElement, unknown> | null>(null);
  useEffect(() => {
    const box = element.current;
    if (box === null) {
      return;
    }
    behavior.current = zoom<HTMLDivElement, unknown>()
      .scaleExtent([0.2, 400])
      .filter((event: MouseEvent | TouchEvent | WheelEvent) => ('touches' in event ? event.touches.length > 1 : event instanceof WheelEvent ? event.ctrlKey : event.button === 0))
      .on('zoom', ({ transform }: { readonly transform: Moved }) => {
        setMoved({ k: transform.k, x: transform.x, y: transform.y });
      });
    const selected = select(box).call(behavior.current);
    selected.on('dblclick.zoom', null);
    return () => {
      selected.on('.zoom', null);
    };
  }, [element]);
  const by = (factor: number, at?: [number, number]) => {
    if (element.current !== null && behavior.current !== null) {
      select(element.current).call(behavior.current.scaleBy, factor, at);
    }
  };
  const whole = () => {
    if (element.current !== null && behavior.current !== null) {
      select(element.current).call(behavior.current.transform, zoomIdentity);
    }
  };
  const reset = useEffectEvent(whole);
  // Other points begin with all of them.
  useEffect(() => {
    reset();
  }, [shown]);
  return { moved, by, whole };
}

function Drawn({ points, here }: { readonly points: readonly Point[]; readonly here: Place | null }) {
  const { t } = useTranslation('directory');
  const [parameters, setParameters] = useSearchParams();
  const { element, size } = useSize();
  const { moved, by, whole } = useMoved(element, points);
  const [pressed, setPressed] = useState<{ readonly of: readonly Point[]; readonly members: readonly Point[] }>({ of: points, members: [] });
  const chosen = pressed.of === points ? pressed.members : [];
  const projection = projectionOf(here === null ? points : [...points, here], size, moved);
  const marks = clusters(points, projection, size);
  return (
    <>
      <div className="govuk-button-group">
        <button type="button" className="govuk-button govuk-button--secondary" onClick={() => { by(2); }}>
          {t('map.closer')}
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={() => { by(0.5); }}>
          {t('map.farther')}
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={whole} disabled={moved.k === UNMOVED.k && moved.x === UNMOVED.x && moved.y === UNMOVED.y}>
          {t('map.whole')}
        </button>
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => {
            setParameters((before) => changed(before, { box: boxOf(projection, size).join(',') }));
          }}
        >
          {t('map.here')}
        </button>
        {parameters.has('box') && <Anywhere />}
      </div>
      <div className="pp-map" ref={element} role="group" aria-label={t('map.label')}>
        <MapGround projection={projection} size={size} here={here} />
        {marks.map((mark) => (
          <button
            key={mark.members.map((point) => point.service.id).join(' ')}
            type="button"
            className={mark.members.length > 1 ? 'pp-map__mark pp-map__mark--many' : 'pp-map__mark'}
            style={{ left: mark.x, top: mark.y }}
            aria-label={mark.members.length > 1 ? t('map.many', { count: mark.members.length, name: nameOf(mark.members[0]) }) : nameOf(mark.members[0])}
            aria-pressed={chosen.length > 0 && chosen[0] === mark.members[0]}
            onClick={() => {
              setPressed({ of: points, members: mark.members });
              if (mark.apart) {
                by(3, [mark.x, mark.y]);
              }
            }}
          >
            {mark.members.length > 1 ? mark.members.length : ''}
          </button>
        ))}
        {marks.length <= NAMED && marks.map((mark) => <Name key={`${String(mark.x)} ${String(mark.y)}`} text={nameOf(mark.members[0])} more={mark.members.length - 1} x={mark.x} y={mark.y} width={size.width} />)}
      </div>
      <p className="govuk-hint">{t('map.hint')}</p>
      <Chosen points={chosen} />
    </>
  );
}

/** What a mark is called, beside it: to the side on which there is more room. The mark itself says it to those who cannot see it. */
function Name({ text, more, x, y, width }: { readonly text: string; readonly more: number; readonly x: number; readonly y: number; readonly width: number }) {
  const left = x > width / 2;
  return (
    <span className="pp-map__name" aria-hidden="true" style={{ top: y, maxWidth: (left ? x : width - x) - 26, ...(left ? { right: width - x + 22 } : { left: x + 22 }) }}>
      {more > 0 ? `${text} +${String(more)}` : text}
    </span>
  );
}

function nameOf(point: Point | undefined): string {
  return point?.service.translation?.name ?? point?.service.name ?? '';
}

/** What the mark that was pressed stands for. */
function Chosen({ points }: { readonly points: readonly Point[] }) {
  const { t } = useTranslation('directory');
  return (
    <div role="status">
      {points.length > 0 && (
        <ul className="govuk-list pp-map__chosen">
          {points.slice(0, SHOWN).map((point) => (
            <li key={`${point.service.id} ${String(point.latitude)} ${String(point.longitude)}`}>
              <ThingLink kind="SERVICE" id={point.service.id} name={nameOf(point)} />
              {' · '}
              {point.service.organisation.name}
            </li>
          ))}
          {points.length > SHOWN && <li>{t('map.more', { count: points.length - SHOWN })}</li>}
        </ul>
      )}
    </div>
  );
}
