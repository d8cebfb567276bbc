/** A button that changes the document. `does` says what, in the imperative. */
export function Offer({
  does,
  preferred,
  onClick,
}: {
  readonly does: string;
  readonly preferred: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" class={preferred ? 'offer' : 'offer other'} onClick={onClick}>
      {does}
    </button>
  );
}
