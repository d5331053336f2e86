import { createSocket } from 'node:dgram';
import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { bridgeChannels, servicePortMessage } from '#shared/contract/bridge.ts';
import type {} from '../../src-renderer/base/service-port.ts';
import { crashService } from './crash-service.ts';
import { expect, type RunningApp, test } from './electron-app.ts';

const startPage = 'plumbline://app/index.html';

/** Where the window is, as the shell sees it, without the place inside the app. */
async function pageOf({ app }: RunningApp): Promise<string> {
  const address = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
  );
  return address?.split('#')[0] ?? '';
}

test.describe('a window stays on the pages of the app', () => {
  test('a script that navigates elsewhere, or to a file of the person, stays where it is', async ({
    plumbline,
  }) => {
    const secret = join(plumbline.folder, 'secret.html');
    await writeFile(secret, '<h1>secret</h1>');
    const targets = [
      'https://example.invalid/',
      `file://${secret}`,
      'plumbline://app.example.invalid/',
      'plumbline://print/x',
      'data:text/html,<h1>data</h1>',
    ];
    for (const target of targets) {
      await plumbline.window.evaluate((address) => {
        window.location.href = address;
      }, target);
      await plumbline.window.waitForTimeout(200);
      expect(await pageOf(plumbline), target).toBe(startPage);
    }
  });

  test('a link of imported text that asks for a window of its own gets none', async ({ plumbline }) => {
    const { app, window: page } = plumbline;
    const opened = await page.evaluate(() => window.open('https://example.invalid/') === null);
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.invalid/';
      link.target = '_blank';
      document.body.append(link);
      link.click();
    });
    await page.waitForTimeout(300);
    expect(opened).toBe(true);
    expect(app.windows()).toHaveLength(1);
  });

  test('a webview is never attached, not even in a window that has the tag', async ({ plumbline }) => {
    const kinds = await plumbline.app.evaluate(async ({ BrowserWindow, webContents }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
      await window.loadURL('data:text/html,<webview src="data:text/html,inside"></webview>');
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const found = webContents.getAllWebContents().map((contents) => contents.getType());
      window.destroy();
      return found;
    });
    expect(kinds).toContain('window');
    expect(kinds).not.toContain('webview');
  });
});

test.describe('a page is given nothing of the machine', () => {
  test('there is no Node in a page, and the bridge has its named functions only', async ({ plumbline }) => {
    const seen = await plumbline.window.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
      bridge: Object.keys(window.plumbline).sort(),
    }));
    expect(seen.node).toEqual([]);
    expect(seen.bridge).toEqual([
      'chooseFile',
      'chooseWhereToSave',
      'connectToService',
      'getServiceState',
      'offerCommands',
      'onFileOpened',
      'onLockWarning',
      'onMenuCommand',
      'onSaveNow',
      'onServiceState',
      'openSecondScreen',
      'pasteIntoField',
      'platform',
      'print',
      'restartService',
      'revealFile',
    ]);
  });

  test('no script of a page pastes what the clipboard holds: only a person’s own press does', async ({
    plumbline,
  }) => {
    const { app, window: page } = plumbline;
    await app.evaluate(({ clipboard }) => clipboard.writeText('from another program'));
    // What Playwright evaluates counts as a person's press for five seconds: the script waits until that is over.
    await page.evaluate(() => {
      const field = document.body.appendChild(document.createElement('textarea'));
      setTimeout(() => {
        field.focus();
        void window.plumbline.pasteIntoField();
      }, 6_000);
    });
    await page.waitForTimeout(7_500);
    const pasted = await page.locator('body > textarea').inputValue();
    expect(pasted).toBe('');
    await page.locator('body > textarea').click();
    await page.evaluate(() => window.plumbline.pasteIntoField());
    await expect(page.locator('body > textarea')).toHaveValue('from another program');
  });

  test.describe('with a camera and a microphone', () => {
    test.use({ startWith: { args: ['--use-fake-device-for-media-stream'] } });
    test('every permission that a page asks for is denied, for the very reason that it is not permitted', async ({
      plumbline,
    }) => {
      const answers = await plumbline.window.evaluate(async () => {
        const reasonOf = (work: Promise<unknown>) =>
          work.then(
            () => 'granted',
            (error: { name?: string; code?: number }) => error.name ?? `code ${error.code}`,
          );
        const stateOf = async (name: string) =>
          (await navigator.permissions.query({ name: name as PermissionName })).state;
        return {
          devices: (await navigator.mediaDevices.enumerateDevices()).length > 0,
          camera: await reasonOf(navigator.mediaDevices.getUserMedia({ video: true })),
          microphone: await reasonOf(navigator.mediaDevices.getUserMedia({ audio: true })),
          place: await reasonOf(
            new Promise((resolve, reject) =>
              navigator.geolocation.getCurrentPosition(resolve, ({ code }) => reject({ code })),
            ),
          ),
          notification: await Notification.requestPermission(),
          clipboardState: await stateOf('clipboard-read'),
          placeState: await stateOf('geolocation'),
          midiState: await stateOf('midi'),
        };
      });
      expect(answers).toEqual({
        devices: true,
        camera: 'NotAllowedError',
        microphone: 'NotAllowedError',
        // PERMISSION_DENIED; without a network an allowed one would be POSITION_UNAVAILABLE, 2.
        place: 'code 1',
        notification: 'denied',
        clipboardState: 'denied',
        placeState: 'denied',
        midiState: 'denied',
      });
    });
  });
});

test.describe('nothing is loaded from elsewhere', () => {
  let server: Server;
  let requests: string[];

  test.beforeEach(async () => {
    requests = [];
    server = createServer((request, response) => {
      requests.push(request.url ?? '');
      response.setHeader('access-control-allow-origin', '*').end('reached');
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });
  test.afterEach(() => {
    server.close();
  });

  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  test('a page can neither fetch, nor show, nor run what lies elsewhere', async ({ plumbline }) => {
    const outcome = await plumbline.window.evaluate(async (elsewhere) => {
      const load = (tag: 'img' | 'script' | 'iframe', attribute: 'src') =>
        new Promise<string>((resolve) => {
          const element = document.createElement(tag);
          element.addEventListener('load', () => resolve(tag === 'iframe' ? 'blank' : 'loaded'));
          element.addEventListener('error', () => resolve('refused'));
          element.setAttribute(attribute, `${elsewhere}/${tag}`);
          document.body.append(element);
          setTimeout(() => resolve('refused'), 500);
        });
      const fetched = await fetch(`${elsewhere}/fetch`).then(
        () => 'loaded',
        () => 'refused',
      );
      return {
        fetched,
        image: await load('img', 'src'),
        script: await load('script', 'src'),
        frame: await load('iframe', 'src'),
      };
    }, address());
    expect(outcome).toMatchObject({ fetched: 'refused', image: 'refused', script: 'refused' });
    expect(requests).toEqual([]);
  });

  test('even a request that the page policy does not see never leaves', async ({ plumbline }) => {
    const reached = await plumbline.app.evaluate(
      ({ session }, elsewhere) =>
        session.defaultSession.fetch(elsewhere).then(
          () => true,
          () => false,
        ),
      `${address()}/session`,
    );
    expect(reached).toBe(false);
    expect(requests).toEqual([]);
  });

  test('nothing leaves by WebRTC, which no request filter sees', async ({ plumbline }) => {
    const socket = createSocket('udp4');
    let received = 0;
    socket.on('message', () => {
      received += 1;
    });
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    const { port } = socket.address();
    const candidates = await plumbline.window.evaluate(async (to) => {
      const connection = new RTCPeerConnection({
        iceServers: [
          { urls: `stun:127.0.0.1:${to}` },
          {
            urls: `turn:127.0.0.1:${to}?transport=udp`,
            username: 'Ada Stone, 14 Teasel Row',
            credential: 'x',
          },
        ],
      });
      const found: string[] = [];
      connection.addEventListener('icecandidate', ({ candidate }) => {
        if (candidate?.candidate) found.push(candidate.candidate);
      });
      connection.createDataChannel('way out');
      await connection.setLocalDescription(await connection.createOffer());
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      connection.close();
      return found;
    }, port);
    socket.close();
    expect(received).toBe(0);
    expect(candidates.filter((candidate) => / udp /i.test(candidate))).toEqual([]);
  });

  test('nothing is downloaded, whatever a script in the page asks for', async ({ plumbline }) => {
    const { app, window: page } = plumbline;
    await app.evaluate(({ session }) => {
      const seen: boolean[] = [];
      Object.assign(globalThis, { downloadsRefused: seen });
      // Listens after the app's own: it sees whether that one has refused.
      session.defaultSession.on('will-download', (event) => seen.push(event.defaultPrevented));
    });
    await page.evaluate(() => {
      for (const name of ['a.txt', 'b.html']) {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob(['secret']));
        link.download = name;
        link.click();
      }
    });
    await expect
      .poll(() => app.evaluate(() => Reflect.get(globalThis, 'downloadsRefused') as boolean[]))
      .toContain(true);
    expect(await app.evaluate(() => Reflect.get(globalThis, 'downloadsRefused') as boolean[])).not.toContain(
      false,
    );
  });

  test('a script or a style written into the page does not run', async ({ plumbline }) => {
    const ran = await plumbline.window.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.hasRun = true';
      document.body.append(script);
      const holder = document.createElement('div');
      holder.innerHTML = '<img src="x" onerror="window.hasRun = true"><style>body { opacity: 0.5 }</style>';
      document.body.append(holder);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { script: 'hasRun' in window, style: getComputedStyle(document.body).opacity };
    });
    expect(ran).toEqual({ script: false, style: '1' });
  });
});

test.describe('the custom protocol serves the folder of the app and nothing beside it', () => {
  const hostile = [
    'plumbline://app/../../package.json',
    'plumbline://app/..%2f..%2fpackage.json',
    'plumbline://app/%2e%2e/%2e%2e/package.json',
    'plumbline://app/assets/..%2f..%2f..%2fpackage.json',
    'plumbline://app/../../../../../../etc/passwd',
    'plumbline://app/..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
    'plumbline://app//etc/passwd',
    'plumbline://app/%2fetc%2fpasswd',
    'plumbline://app/..%5c..%5cpackage.json',
    'plumbline://app/index.html%00.json',
    'plumbline://other/index.html',
    'plumbline://app@other/index.html',
    'plumbline://app/../main/main.js',
  ];
  test('an address that leads out of the folder, however it is written, is not found', async ({
    plumbline,
  }) => {
    const answers = await plumbline.app.evaluate(
      ({ session }, addresses) =>
        Promise.all(
          addresses.map((address) =>
            session.defaultSession.fetch(address).then(
              async (response) => `${response.status} ${await response.text()}`,
              () => '404 Not found',
            ),
          ),
        ),
      hostile,
    );
    expect(answers).toEqual(hostile.map(() => '404 Not found'));
  });

  test('every page comes with the strict policy', async ({ plumbline }) => {
    const policy = await plumbline.app.evaluate(async ({ session }, url) => {
      const response = await session.defaultSession.fetch(url);
      return response.headers.get('content-security-policy');
    }, startPage);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toContain('unsafe');
  });
});

test.describe('the shell listens to the top frame of its own pages only', () => {
  test('a frame inside a page has no bridge', async ({ plumbline }) => {
    const hasBridge = await plumbline.window.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>inside</p>';
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return frame.contentWindow !== null && 'plumbline' in frame.contentWindow;
    });
    expect(hasBridge).toBe(false);
  });

  test('a window that shows another page is refused, whatever it asks', async ({ plumbline }) => {
    const answers = await plumbline.app.evaluate(
      async ({ BrowserWindow }, channels) => {
        const window = new BrowserWindow({
          show: false,
          webPreferences: {
            partition: 'stranger',
            nodeIntegration: true,
            contextIsolation: false,
            sandbox: false,
          },
        });
        await window.loadURL('data:text/html,<p>stranger</p>');
        const answers = await window.webContents.executeJavaScript(
          `Promise.all(${JSON.stringify(channels)}.map((channel) =>
             require('electron').ipcRenderer.invoke(channel, 'import-pack').then(() => 'answered', (error) => error.message)))`,
        );
        window.destroy();
        return answers as string[];
      },
      [
        bridgeChannels.connectToService,
        bridgeChannels.chooseFile,
        bridgeChannels.chooseWhereToSave,
        bridgeChannels.revealFile,
        bridgeChannels.openSecondScreen,
        bridgeChannels.getServiceState,
        bridgeChannels.restartService,
        bridgeChannels.takeOpenedFiles,
      ],
    );
    expect(answers).toHaveLength(8);
    for (const answer of answers) expect(answer).toContain('refused');
  });

  test('no dialog leaves what was chosen among the recent documents of the system', async ({ plumbline }) => {
    await plumbline.app.evaluate(({ dialog }) => {
      const asked: (readonly string[])[] = [];
      Reflect.set(globalThis, 'askedOfDialogs', asked);
      const note = (answer: object) => async (_window: unknown, options: { properties?: string[] }) => {
        asked.push(options.properties ?? []);
        return { canceled: true, ...answer };
      };
      Reflect.set(dialog, 'showOpenDialog', note({ filePaths: [] }));
      Reflect.set(dialog, 'showSaveDialog', note({ filePath: '' }));
    });
    await plumbline.window.evaluate(async () => {
      for (const purpose of ['open-workspace', 'new-workspace', 'import-cases', 'import-pack'] as const)
        await window.plumbline.chooseFile(purpose);
      for (const purpose of ['save-pack', 'save-table', 'save-document'] as const)
        await window.plumbline.chooseWhereToSave(purpose, 'x.plumb');
    });
    const asked = await plumbline.app.evaluate(
      () => Reflect.get(globalThis, 'askedOfDialogs') as (readonly string[])[],
    );
    expect(asked).toHaveLength(7);
    for (const properties of asked) expect(properties).toContain('dontAddToRecent');
  });

  test('a purpose that is not in the list opens no dialog', async ({ plumbline }) => {
    const { app, window: page } = plumbline;
    await app.evaluate(({ dialog }) => {
      dialog.showOpenDialog = (async () => {
        throw new Error('a dialog was opened');
      }) as typeof dialog.showOpenDialog;
    });
    const answer = await page.evaluate(() =>
      window.plumbline.chooseFile('read-any-file' as never).then(
        () => 'answered',
        (error: Error) => error.message,
      ),
    );
    expect(answer).toContain('refused');
  });

  test('a port that a frame hands over is not taken, even with the id that the page waits for', async ({
    plumbline,
  }) => {
    const { window: page } = plumbline;
    await page.evaluate(() => {
      Object.assign(window, { requests: 0 });
      crypto.randomUUID = () => {
        (window as unknown as { requests: number }).requests++;
        return '00000000-0000-4000-8000-000000000000';
      };
      document.body.append(document.createElement('iframe'));
    });
    const frame = page.frames().find((candidate) => candidate !== page.mainFrame());
    await frame?.evaluate((type) => {
      Object.assign(window, { calls: [] });
      setInterval(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => (window as unknown as { calls: unknown[] }).calls.push(data);
        window.parent.postMessage({ type, id: '00000000-0000-4000-8000-000000000000' }, '*', [port2]);
      }, 5);
    }, servicePortMessage);

    await crashService(plumbline);
    await expect
      .poll(() => page.evaluate(() => window.plumbline.getServiceState()))
      .toMatchObject({ process: 'ready', restarts: 1 });
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { requests: number }).requests))
      .toBeGreaterThan(0);
    await page.waitForTimeout(500);
    expect(await frame?.evaluate(() => (window as unknown as { calls: unknown[] }).calls)).toEqual([]);
  });
});
