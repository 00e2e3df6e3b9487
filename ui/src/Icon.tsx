import { type IconName, type IconShape, iconPaths } from './icon-paths.ts';

export type { IconName };

export interface IconProps {
  name: IconName;
  /** Edge length in px; 20 beside body text. */
  size?: number;
  /** Stroke width on the 24 grid; heavier for small or far-away icons. */
  weight?: number;
  /** Word for screen readers. Leave out when a word stands beside the icon. */
  label?: string;
  /** false leaves out the lit point, for icons on an amber ground. */
  point?: boolean;
  className?: string;
}

/** One icon of the house set, drawn in the colour of the text around it. */
export function Icon({ name, size = 20, weight = 1.75, label, point = true, className }: IconProps) {
  const shape: IconShape = iconPaths[name];
  return (
    <svg
      className={className ? `fg-icon ${className}` : 'fg-icon'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={weight}
      strokeLinecap="round"
      strokeLinejoin="round"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <path d={shape.d} />
      {shape.dash && <path d={shape.dash} strokeDasharray="2 2" />}
      {point && shape.point && <circle className="fg-icon__point" cx={shape.point[0]} cy={shape.point[1]} r="1.9" />}
    </svg>
  );
}
