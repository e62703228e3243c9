importScripts('/push-handlers.js');
