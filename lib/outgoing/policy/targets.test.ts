import { expect, test } from 'vitest';
import { reasonOf } from '@/lib/errors';
import { canAsk, plainUrl } from './targets';

const verdictOn = (address: string, allowed: string[] = []) => {
  const url = plainUrl(address);
  return url ? reasonOf(canAsk(url, { allowed, own: 'beteiligung.example.org' })) : 'no address';
};

test.each([
  ['https://www.wms.nrw.de/geobasis/wms_nw_dtk?', 'yes'],
  ['https://www.wms.nrw.de:443/geobasis', 'yes'],
  ['http://wms.example.org:80/x', 'yes'],
  ['https://WMS.Example.ORG./x', 'yes'],
  ['https://xn--mnchen-3ya.de/', 'yes'],
  ['https://münchen.de/', 'yes'],
  ['https://8.8.8.8/', 'yes'],
  ['https://[2003:e8::1]/', 'yes'],
  ['https://wms.example.org:8443/', 'outgoing.port'],
  ['https://wms.example.org:80/', 'outgoing.port'],
  ['http://wms.example.org:443/', 'outgoing.port'],
  ['http://wms.example.org:22/', 'outgoing.port'],
  ['https://user@wms.example.org/', 'outgoing.password'],
  ['https://:secret@wms.example.org/', 'outgoing.password'],
  ['https://wms.example.org@10.0.0.1/', 'outgoing.password'],
  ['file:///etc/passwd', 'outgoing.scheme'],
  ['ftp://wms.example.org/', 'outgoing.scheme'],
  ['gopher://wms.example.org/', 'outgoing.scheme'],
  ['data:text/xml,<a/>', 'outgoing.scheme'],
  ['javascript:alert(1)', 'outgoing.scheme'],
  ['ws://wms.example.org/', 'outgoing.scheme'],
  ['https://beteiligung.example.org/wms', 'outgoing.own-host'],
  ['http://Beteiligung.example.org./wms', 'outgoing.own-host'],
  ['https://karten.beteiligung.example.org/wms', 'yes'],
  ['wms.example.org', 'no address'],
  ['//wms.example.org/', 'no address'],
  ['https://', 'no address'],
  ['https://wms example.org/', 'no address'],
  ['https://[::1/', 'no address'],
  ['https://1.2.3.4.5/', 'no address'],
])('whether %s may be asked: %s', (address, reason) => {
  expect(verdictOn(address)).toBe(reason);
});

test('a host that the operator names may be asked on the port that was named, and on no other', () => {
  expect(verdictOn('http://wms.stadt.lan:8080/', ['wms.stadt.lan:8080'])).toBe('yes');
  expect(verdictOn('http://WMS.stadt.lan.:8080/', ['wms.stadt.lan:8080'])).toBe('yes');
  expect(verdictOn('http://wms.stadt.lan:8081/', ['wms.stadt.lan:8080'])).toBe('outgoing.port');
  expect(verdictOn('http://wms.stadt.lan/', ['wms.stadt.lan:8080'])).toBe('outgoing.not-public');
  expect(verdictOn('http://x.wms.stadt.lan:8080/', ['wms.stadt.lan:8080'])).toBe('outgoing.port');
  expect(verdictOn('http://a@wms.stadt.lan:8080/', ['wms.stadt.lan:8080'])).toBe('outgoing.password');
});

test('a host that the operator names without a port may be asked on 443 and 80', () => {
  for (const address of ['http://10.1.2.3/', 'https://10.1.2.3/', 'https://0x0a.1.2.3/'])
    expect(verdictOn(address, ['10.1.2.3'])).toBe('yes');
  expect(verdictOn('http://10.1.2.3:8080/', ['10.1.2.3'])).toBe('outgoing.port');
  expect(verdictOn('http://10.1.2.4/', ['10.1.2.3'])).toBe('outgoing.not-public');
  expect(verdictOn('https://[::1]/', ['[::1]:443'])).toBe('yes');
});
