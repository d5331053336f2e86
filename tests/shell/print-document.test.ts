import { describe, expect, it } from 'vitest';
import { completeDocument } from '../../src-main/shell/print-document.ts';

const options = { title: 'Reviews & <grades>', language: 'en-GB' };

describe('completeDocument', () => {
  it('leaves a whole document as it is', () => {
    const whole = '\n<!DOCTYPE html><html lang="cy"><title>x</title></html>';
    expect(completeDocument(whole, options)).toBe(whole);
  });

  it('puts a fragment into a document with its title, escaped, and its language', () => {
    const made = completeDocument('<h1>Round</h1>', options);
    expect(made).toContain('<html lang="en-GB">');
    expect(made).toContain('<title>Reviews &#38; &#60;grades&#62;</title>');
    expect(made).toContain('<body><h1>Round</h1></body>');
  });
});
