import './municipality-list.css';

/** The towns that take part, each with its coat of arms, as doors into their own spaces. */
export const MunicipalityList = ({
  places,
}: {
  places: readonly { slug: string; name: string; logo: string | null }[];
}) => (
  <ul className="municipalities">
    {places.map(({ slug, name, logo }) => (
      <li key={slug}>
        <a href={`/${slug}`}>
          {logo && <img src={logo} alt="" width={36} height={44} loading="lazy" />}
          {name}
        </a>
      </li>
    ))}
  </ul>
);
