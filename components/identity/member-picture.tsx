import './member-picture.css';
import { PICTURE_CELLS, pictureOf } from '@/lib/identity/model/picture';

/** A small drawing that belongs to a member, made here from their id. It only goes with their name, so it stays silent. */
export function MemberPicture({ of }: { of: string }) {
  const { path, colour } = pictureOf(of);
  return (
    <svg
      className={`member-picture member-picture--${colour}`}
      viewBox={`-1 -1 ${PICTURE_CELLS + 2} ${PICTURE_CELLS + 2}`}
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} />
    </svg>
  );
}
