// The tile that stands for a connector: the picture that its connector.yaml gives; else two letters, or a sign for databases, on a colour of
// its own.
import { useKnownIcon } from '../api/queries.ts';
import { IconDatabase } from './icons.ts';

const palette = ['#155c6e', '#7a4b2a', '#3b5b8c', '#5b4a86', '#2d6a4f', '#8a3b4a', '#4a6670', '#806517'];

interface ConnectorMarkProps {
  slug: string;
  name: string;
  size?: number;
}

export function ConnectorMark({ slug, name, size = 36 }: ConnectorMarkProps) {
  const picture = useKnownIcon(slug);
  const isDatabase = /postgres|mysql|sql|database|mongo|snowflake|bigquery/.test(slug);
  if (picture)
    return (
      <img
        src={picture}
        alt=""
        width={size}
        height={size}
        style={{ borderRadius: size * 0.26, objectFit: 'contain', flex: 'none' }}
      />
    );
  return (
    <span
      aria-hidden="true"
      style={{
        width: size,
        height: size,
        borderRadius: size * 0.26,
        background: palette[hash(slug) % palette.length],
        color: '#fff',
        display: 'inline-grid',
        placeItems: 'center',
        flex: 'none',
        fontSize: size * 0.38,
        fontWeight: 650,
        letterSpacing: '-0.02em',
      }}
    >
      {isDatabase ? <IconDatabase size={size * 0.56} stroke={1.7} /> : initialsOf(name)}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/[\s_-]+/).filter(Boolean);
  const letters = words.length > 1 ? `${words[0]?.[0] ?? ''}${words[1]?.[0] ?? ''}` : name.slice(0, 2);
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

function hash(text: string): number {
  let value = 7;
  for (const character of text) value = (value * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return value;
}
