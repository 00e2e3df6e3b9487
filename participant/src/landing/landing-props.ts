import type { PublicCampaign } from '../net/shapes.ts';

export interface LandingProps {
  campaign: PublicCampaign;
  /** This phone holds a pass for the campaign: the action opens it. */
  hasPass: boolean;
}
