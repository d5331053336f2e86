/**
 * Ten digits of an NHS number without spaces and hyphens, or undefined when it hasn't ten.
 */
export function nhsDigits(text: string): string | undefined {
  const digits = text.replace(/[\s\u00a0-]+/gu, '');
  return /^\d{10}$/u.test(digits) ? digits : undefined;
}

/** Whether the tenth digit is right: modulus 11 with weights 10 to 2 (NHS Data Dictionary, "NHS NUMBER"). */
export function hasNhsCheckDigit(digits: string): boolean {
  if (!/^\d{10}$/u.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce(
    (total, digit, place) => total + Number(digit) * (10 - place),
    0,
  );
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}
