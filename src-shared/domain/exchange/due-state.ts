/** How an assignment stands on the board of the one who sent it. */
export type BoardState =
  | 'issued'
  | 'part-returned'
  | 'returned'
  | 'late'
  | 'recalled'
  | 'superseded'
  | 'wiped';

/** Works it out from what is known here alone: nothing is "received" because it was sent. */
export function boardState(pack: {
  readonly dueOn: string;
  readonly today: string;
  readonly reviews: number;
  readonly finished: number;
  readonly hasReturn: boolean;
  readonly isSuperseded: boolean;
  readonly isRecalled: boolean;
  readonly isWiped: boolean;
}): BoardState {
  if (pack.isWiped) return 'wiped';
  if (pack.finished === pack.reviews) return 'returned';
  if (pack.isSuperseded) return 'superseded';
  if (pack.isRecalled) return 'recalled';
  if (pack.today > pack.dueOn) return 'late';
  return pack.hasReturn ? 'part-returned' : 'issued';
}
