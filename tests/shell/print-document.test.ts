import { describe, expect, it } from 'vitest';
import { completeDocument, markingIn } from '../../src-main/shell/print-document.ts';

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

describe('the marking above each page', () => {
  const marked = (words: string) => `<p class="marking">${words}</p>`;

  it('is that of the document, where all its parts have one and the same', () => {
    expect(markingIn(`<h1>Minutes</h1>${marked('Not for publication: it names children.')}`)).toBe(
      'Not for publication: it names children.',
    );
    expect(markingIn(marked('Public') + marked('Public'))).toBe('Public');
  });

  it('is none where parts are marked otherwise, or each page has a head already', () => {
    expect(markingIn(marked('Public') + marked('Not for publication'))).toBe('');
    expect(markingIn(`${marked('Public')}<p class="running-head">Child A</p>`)).toBe('');
    expect(markingIn('<h1>A note</h1>')).toBe('');
  });
});
