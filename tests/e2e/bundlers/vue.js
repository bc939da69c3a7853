import { createApp } from 'vue';
import Portal from './Portal.vue';

createApp(Portal).mount(document.body.appendChild(document.createElement('main')));
