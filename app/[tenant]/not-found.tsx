import { LostHere } from '../lost-here';

/** No such address in this town. The frame around it is the town's. */
export default function NotFoundHere() {
  return <LostHere />;
}
