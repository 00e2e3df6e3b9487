/** Lanes that a tap chooses; any other name can be typed. */
export const lanes = ['1', '2', '3', '4', '5', '6'] as const;
export const laneMax = 20;

const laneKey = 'fairground.door.lane';
const soundKey = 'fairground.door.sound';

/** The lane this phone stood at last, so that a break does not ask again. */
export const rememberedLane = (): string => localStorage.getItem(laneKey) ?? '';
export const rememberLane = (lane: string): void => localStorage.setItem(laneKey, lane);

export const isSoundOn = (): boolean => localStorage.getItem(soundKey) !== 'off';
export const rememberSound = (isOn: boolean): void => localStorage.setItem(soundKey, isOn ? 'on' : 'off');
